"""What is claimed of a release, checked from the user's side: ``make release-check``."""
