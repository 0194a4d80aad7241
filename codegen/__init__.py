"""Prints a strictly typed Python SDK from OpenRPC documents. Data flows one way:

document text → `source` (JSON with lines) → `document` (validated structs) → `build` (the IR of `ir`) →
`models` (structs, their types by datamodel-code-generator) and `render` (the rest, by Jinja) → `output`.
"""
