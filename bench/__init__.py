"""What a call costs, beside the bare library and beside what people would use instead."""
