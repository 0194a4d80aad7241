"""What changed from one document to another, and whom it breaks."""
