"""What a call costs, and all around it, beside the bare library and beside what people would use instead."""
