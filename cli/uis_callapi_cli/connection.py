"""Where the API is and who asks: options that are no secret, and secrets from the environment or a prompt."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from getpass import getpass
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

from uis_callapi._runtime.description import ApiInfo
from uis_callapi._runtime.events import Hook
from uis_callapi._runtime.masking import HIDDEN

from .language import Help, later
from .output import Output, Refused
from .spec import PACKAGE, SPOKEN, Spec

if TYPE_CHECKING:
    from uis_callapi._runtime.client import BaseClient

_GROUP = later("Connection")
_LOGIN, _PASSWORD = "UIS_CALLAPI_LOGIN", "UIS_CALLAPI_PASSWORD"
URL = "UIS_CALLAPI_URL"


@dataclass(frozen=True, kw_only=True)
class Connection:
    """The options that every command has that speaks to the API."""

    login: Annotated[
        str | None,
        Help(
            "Login of the API user. Default: $UIS_CALLAPI_LOGIN. A permanent key, where the version takes one, goes "
            "before it: $UIS_CALLAPI_ACCESS_TOKEN.",
            metavar="LOGIN",
            group=_GROUP,
        ),
    ] = None
    api: Annotated[str, Help("Version of the API. Default: v1.", metavar="VERSION", group=_GROUP)] = SPOKEN
    """Read before the command line is: the options of a call depend on it."""
    url: Annotated[
        str | None,
        Help("Where the API is. Default: $UIS_CALLAPI_URL, else the public service.", metavar="URL", group=_GROUP),
    ] = None
    ca_file: Annotated[
        str | None,
        Help(
            "Certificates (PEM) of the authorities to trust, as the sandbox or a company's proxy has its own.",
            metavar="FILE",
            group=_GROUP,
        ),
    ] = None
    trust_env: Annotated[
        bool, Help("Heed HTTPS_PROXY, NO_PROXY, REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE.", group=_GROUP)
    ] = False

    def client(self, spec: Spec, output: Output, *, hook: Hook, journal: str | None = None) -> BaseClient:
        """Return a client that logs in, or has a key. Raises `Refused`, `CallApiError`."""
        return _maker(spec)(
            **self._given(spec) or self._credentials(spec, output),
            base_url=self.url,
            ca_file=self.ca_file,
            trust_env=self.trust_env,
            hooks=[hook],
            journal=journal,
            lang=spec.lang,
        )

    def nobody(self, spec: Spec, *, journal: str | None = None) -> BaseClient:
        """Return a client that sends nothing; keys are those of the login. Raises `CallApiError`."""
        nobody = {"login": self.login or os.environ.get(_LOGIN) or "-", "password": "-"}
        given = self._given(spec) or nobody
        return _maker(spec)(**given, base_url=self.url, ca_file=self.ca_file, journal=journal, lang=spec.lang)

    def has_key(self, spec: Spec) -> bool:
        """Tell whether the environment has a key that logs nobody in; a login that is named goes before it."""
        return bool(self._given(spec))

    def _given(self, spec: Spec) -> dict[str, str]:
        variable = _key_variable(spec)
        key = os.environ.get(variable) if variable and not self.login else None
        return {_key_option(spec): key} if key else {}

    def _credentials(self, spec: Spec, output: Output) -> dict[str, str]:
        say = output.say
        login = self.login or os.environ.get(_LOGIN) or ""
        password = os.environ.get(_PASSWORD) or ""
        if not output.can_ask:
            missing = [name for name, value in ((_LOGIN, login), (_PASSWORD, password)) if not value]
            if missing:
                key = _key_variable(spec)
                raise Refused(
                    say("no credentials: {missing} must be set", missing=", ".join(missing)),
                    say("Set this in the environment, or {key}, a permanent key.", key=key)
                    if key
                    else say("Set this in the environment; in a terminal it is asked for."),
                )
            return {"login": login, "password": password}
        if not login:
            output.prompt(say("Login: "))
            login = sys.stdin.readline().strip()
        if login and not password:
            try:
                password = getpass(say("Password of {login} (not shown): ", login=login))
            except EOFError:  # Ctrl-D
                output.note("")
        if not login or not password:
            names = f"{_LOGIN}, {_PASSWORD}"
            raise Refused(say("no credentials were given"), say("Type them, or set {names}.", names=names))
        return {"login": login, "password": password}

    def address(self, api: ApiInfo) -> str:
        """Return where the API is taken to be, fit to be shown."""
        url = self.url or os.environ.get(f"{api.environment}_URL") or api.default_url
        return re.sub("//[^/]*@", f"//{HIDDEN}@", url).rstrip("/") + api.path


def _key_option(spec: Spec) -> str:
    """Return the option of a client that takes a permanent key, empty if a version has none."""
    return spec.api.session.given if spec.api.session is not None else ""


def _key_variable(spec: Spec) -> str:
    option = _key_option(spec)
    return f"{spec.api.environment}_{option.upper()}" if option else ""


def _maker(spec: Spec) -> Callable[..., BaseClient]:
    """Return the client of a version. Help needs none of it, and it takes longest to load."""
    made: Callable[..., BaseClient] = import_module(f"{PACKAGE}.{spec.version}").Client
    return made
