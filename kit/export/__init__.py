"""What leaves the kit."""
