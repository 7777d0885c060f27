"""An article from anywhere: text in old encodings, pages, Word, PDF, subtitles, a web address."""
