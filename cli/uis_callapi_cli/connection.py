"""Where the API is and who asks: options that are no secret, and secrets from the environment or a prompt."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from getpass import getpass
from typing import TYPE_CHECKING, Annotated

from uis_callapi._runtime.description import ApiInfo
from uis_callapi._runtime.events import Hook
from uis_callapi._runtime.masking import HIDDEN

from .language import Help, later
from .output import Output, Refused

if TYPE_CHECKING:
    from uis_callapi import Client

_GROUP = later("Connection")
_LOGIN, _PASSWORD = "UIS_CALLAPI_LOGIN", "UIS_CALLAPI_PASSWORD"
URL = "UIS_CALLAPI_URL"


@dataclass(frozen=True, kw_only=True)
class Connection:
    """The options that every command has that speaks to the API."""

    login: Annotated[
        str | None, Help("Login of the API user. Default: $UIS_CALLAPI_LOGIN.", metavar="LOGIN", group=_GROUP)
    ] = None
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

    def client(self, output: Output, *, hook: Hook, journal: str | None = None) -> Client:
        """Return a client that logs in. Raises `Refused`, `CallApiError`."""
        from uis_callapi import Client  # help needs none of it, and it takes longest to load

        login, password = self._credentials(output)
        return Client(
            login=login,
            password=password,
            base_url=self.url,
            ca_file=self.ca_file,
            trust_env=self.trust_env,
            hooks=[hook],
            journal=journal,
        )

    def nobody(self, *, journal: str | None = None) -> Client:
        """Return a client that sends nothing; keys are those of the login. Raises `CallApiError`."""
        from uis_callapi import Client

        login = self.login or os.environ.get(_LOGIN) or "-"
        return Client(login=login, password="-", base_url=self.url, ca_file=self.ca_file, journal=journal)

    def _credentials(self, output: Output) -> tuple[str, str]:
        say = output.say
        login = self.login or os.environ.get(_LOGIN) or ""
        password = os.environ.get(_PASSWORD) or ""
        if not output.can_ask:
            missing = [name for name, value in ((_LOGIN, login), (_PASSWORD, password)) if not value]
            if missing:
                raise Refused(
                    say("no credentials: {missing} is not set", missing=", ".join(missing)),
                    say("Set it in the environment; in a terminal it is asked for."),
                )
            return login, password
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
        return login, password

    def address(self, api: ApiInfo) -> str:
        """Return where the API is taken to be, fit to be shown."""
        url = self.url or os.environ.get(f"{api.environment}_URL") or api.default_url
        return re.sub("//[^/]*@", f"//{HIDDEN}@", url).rstrip("/") + api.path
