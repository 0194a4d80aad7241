"""The options that every client takes beside its credentials."""

from __future__ import annotations

OPTIONS = (
    "base_url: Where the API is, as https://host[:port]; {path} is appended. "
    "Default: the environment variable {environment}_URL, else {url}.",
    "timeout: Deadline of a whole call in seconds, all attempts included. "
    "Default: that of each method, which follows its params.",
    "connect_timeout: Longest wait for a connection, in seconds. A look-up of the host name is not bounded by it.",
    "max_retries: How often a call that provably was not carried out, or that does no harm twice, is sent again.",
    "max_connections: Most connections at once; a call that finds none free waits within its deadline.",
    "max_answer_bytes: A longer answer is refused.",
    "ca_file: Certificates (PEM) of the authorities to trust. Default: the system's.",
    "ssl_context: A context of your own instead.",
    "hooks: Called with an `Event` at each step of a call; what they raise is logged.",
    "clock: Where time comes from; for tests.",
)
"""What is said of each; the names in braces are filled in."""

OPTION_NAMES = frozenset(line.partition(":")[0] for line in OPTIONS) | {
    "credentials",
    "from_options",
    "given",
    "options",
    "self",
    "where",
}
"""Names that the constructor of a client has taken."""
