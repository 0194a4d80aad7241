"""Call API v4.0, as its users meet it: on real sockets, through both clients."""
