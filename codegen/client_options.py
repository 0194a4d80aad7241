"""The options that every client takes beside its credentials, and every call beside its params."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from .ir import Param, Recipients, Variable
from .python import literal


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """An option as it is printed; names in braces in *doc* are filled in."""

    name: str
    annotation: str
    default: str
    doc: str
    runtime_imports: Sequence[tuple[str, str]] = ()
    """Names that the annotation needs, with the module of the runtime that each comes from."""
    passed_as: str = ""
    """What the runtime calls it, if not by its name."""
    overloaded: str = ""
    """Its annotation in the overloads that stand for a call, if it takes less there."""


CLIENT_OPTIONS = (
    Option(
        name="base_url",
        annotation="str | None",
        default="None",
        doc="Where the API is, as https://host[:port]; {path} is appended. "
        "Default: the environment variable {environment}_URL, else {url}.",
    ),
    Option(
        name="timeout",
        annotation="float | None",
        default="None",
        doc="Deadline of a whole call in seconds, all attempts included. "
        "Default: that of each method, which follows its params.",
    ),
    Option(
        name="connect_timeout",
        annotation="float",
        default="5.0",
        doc="Longest wait for a connection, in seconds. A look-up of the host name is not bounded by it.",
    ),
    Option(
        name="max_retries",
        annotation="int",
        default="2",
        doc="How often a call that provably was not carried out, or that does no harm twice, is sent again.",
    ),
    Option(
        name="max_retry_after",
        annotation="float",
        default="0.0",
        doc="Longest wait in seconds that a server may ask for (HTTP 429 with Retry-After) before such a call "
        "is sent again. 0: it is an error at once.",
    ),
    Option(
        name="retry_503",
        annotation="bool",
        default="False",
        doc="Take HTTP 503 to mean that nothing was carried out, and send the call again. Right only if "
        "whatever answers so has passed nothing on.",
    ),
    Option(
        name="unsafe_reuse",
        annotation="bool",
        default="True",
        doc="Whether a call that must not be sent twice may use a connection that was idle for less than a "
        "second. False: it opens one of its own.",
    ),
    Option(
        name="on_fail",
        annotation='Literal["return", "raise"]',
        default='"return"',
        doc="What becomes of a result that says: carried out, in vain. `raise` makes it a `CallFailedError`.",
    ),
    Option(
        name="max_connections",
        annotation="int",
        default="32",
        doc="Most connections at once; a call that finds none free waits within its deadline.",
    ),
    Option(
        name="max_request_bytes",
        annotation="int",
        default="262_144",
        doc="Params that are longer as JSON are refused before anything is sent.",
    ),
    Option(name="max_answer_bytes", annotation="int", default="1_048_576", doc="A longer answer is refused."),
    Option(
        name="ca_file",
        annotation="str | None",
        default="None",
        doc="Certificates (PEM) of the authorities to trust. Default: the system's.",
    ),
    Option(
        name="ssl_context",
        annotation="ssl.SSLContext | None",
        default="None",
        doc="A context of your own instead.",
    ),
    Option(
        name="proxy",
        annotation="str | None",
        default="None",
        doc="A proxy to go through, as http://[user:password@]host[:port]. It is asked for a tunnel and sees nothing "
        "of what is sent.",
    ),
    Option(
        name="trust_env",
        annotation="bool",
        default="False",
        doc="Heed what the environment says to other programs: HTTPS_PROXY and NO_PROXY, and REQUESTS_CA_BUNDLE or "
        "CURL_CA_BUNDLE as ca_file.",
    ),
    Option(
        name="session_store",
        annotation="SessionStore | None",
        default="None",
        doc="Where to share the session with other clients of the same login: a `FileSessionStore` between processes, "
        "a `MemorySessionStore` within one. Default: shared with nobody.",
        runtime_imports=[("SessionStore", "session_store")],
    ),
    Option(
        name="hooks",
        annotation="Sequence[Hook]",
        default="()",
        doc="Called with an `Event` at each step of a call; what they raise is logged.",
        runtime_imports=[("Hook", "events")],
    ),
    Option(
        name="journal",
        annotation="str | Journal | None",
        default="None",
        doc="Where the keys of guarded calls are kept: the path of a file, which is made if need be and which any "
        "number of processes may share, or a journal of your own. Default: none, and no call takes a dedup_key.",
        runtime_imports=[("Journal", "journal")],
    ),
    Option(
        name="dedup_ttl",
        annotation="float",
        default="2_592_000.0",
        doc="Seconds after which a key whose call was carried out may be used again. "
        "One whose call has an unknown end never may, before somebody settles it.",
    ),
    Option(
        name="lang",
        annotation='Literal["en", "ru"] | None',
        default="None",
        doc="Language of what errors say; names and codes stay as they are. "
        "Default: the environment variable {environment}_LANG, else English.",
        passed_as="language",
    ),
    Option(
        name="clock",
        annotation="Clock | None",
        default="None",
        doc="Where time comes from; for tests.",
        runtime_imports=[("Clock", "clock")],
    ),
)
"""Of the constructor, in its order."""

SECRET_OPTIONS = ("base_url", "proxy")
"""May carry a password: the constructor passes them on in a mapping that is emptied."""

CALL_OPTIONS = (
    Option(
        name="timeout",
        annotation="float | None",
        default="None",
        doc="Deadline of the whole call in seconds. Default: the client's, else {deadline}.",
    ),
)
"""Of every method, behind its params."""

FAILED_CALL_OPTIONS = (
    Option(
        name="on_fail",
        annotation='Literal["return", "raise"] | None',
        default="None",
        doc="What becomes of a result that says: carried out, in vain. Default: as the client says.",
    ),
)
"""Of the methods with such results, in addition."""

UNSAFE_CALL_OPTIONS = (
    Option(
        name="dedup_key",
        annotation="str | None",
        default="None",
        doc="What this call is known by in the client's journal: a key that was used before is refused, whichever "
        "process used it, unless nothing was carried out. The key itself is kept: put nothing personal into it.",
    ),
    Option(
        name="force",
        annotation="bool",
        default="False",
        doc="Make the call whatever the journal knows of its dedup_key.",
    ),
    Option(
        name="retry_failed",
        annotation="bool",
        default="False",
        doc="Make the call even if the one with its dedup_key was carried out in vain.",
    ),
)
"""Of the methods that must not be sent twice, in addition."""

DRY_RUN = Option(
    name="dry_run",
    annotation="bool",
    default="False",
    doc="Check the params as for any call, send nothing, and return what would have been sent.",
    runtime_imports=[("DryRun", "dry_run")],
    overloaded="Literal[False]",
)
"""Of the same methods. It decides what is done with the others."""

OPTION_NAMES = frozenset(option.name for option in CLIENT_OPTIONS) | {
    "chosen",
    "credentials",
    "fence",
    "from_options",
    "given",
    "language",
    "recipients",
    "options",
    "self",
    "variables",
    "where",
}
"""Names that the constructor of a client has taken."""


def client_options(recipients: Recipients | None, variables: Sequence[Variable]) -> list[Option]:
    """Return the options of a client, those of *variables* behind the address, the one of *recipients* last."""
    address, *others = CLIENT_OPTIONS
    options = [address, *map(_of_variable, variables), *others]
    if recipients is None:
        return options
    fence = Option(
        name=recipients.option,
        annotation="Collection[str] | None",
        default="None",
        doc=recipients.doc.replace("{", "{{").replace("}", "}}")
        + " A call to anybody else is refused before anything is sent, by clones of the client too. Default: anybody.",
        passed_as="recipients",
    )
    return [*options, fence]


def _of_variable(variable: Variable) -> Option:
    doc = f"{variable.doc} Of no effect where base_url is given. Default: {variable.default}.".strip()
    return Option(
        name=variable.option,
        annotation=variable.annotation,
        default=literal(variable.default),
        doc=doc.replace("{", "{{").replace("}", "}}"),
    )


def as_param(option: Option, name: str, *, overloaded: bool = False) -> Param:
    """Return *option* in a signature, under *name*; in an overload that stands for a call if *overloaded*."""
    annotation = (overloaded and option.overloaded) or option.annotation
    return Param(name=name, annotation=annotation, default=option.default)


def runtime_imports(options: Sequence[Option]) -> list[tuple[str, list[str]]]:
    """Return the modules of the runtime that the annotations of *options* need, each with its names."""
    modules: dict[str, set[str]] = {}
    for option in options:
        for name, module in option.runtime_imports:
            modules.setdefault(module, set()).add(name)
    return [(module, sorted(names)) for module, names in sorted(modules.items())]
