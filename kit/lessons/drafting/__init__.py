"""A draft lesson: a pack written from any article, with what a teacher has to decide said first."""
