"""Keys that are never used twice: by no thread, no task, no process, and no process that was killed."""
