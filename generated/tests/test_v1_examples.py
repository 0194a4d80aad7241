# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""The examples of UIS Call API, v1: called by both clients, answered by the server side."""

# What is deprecated has examples, too, and JSON of any shape may hold empty lists.
# pyright: reportDeprecated=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import Final, cast

import pytest
from uis_callapi._runtime.examples import Answers, Example, Stage
from uis_callapi.v1.async_client import AsyncClient
from uis_callapi.v1.client import Client
from uis_callapi.v1.methods import API, AUTHENTICATE, PLACE_CALLS
from uis_callapi.v1.models import Group, Message, Phone
from uis_callapi.v1.server import Handlers, answer

EXAMPLES: Final[list[Example[Client | AsyncClient]]] = [
    Example(
        name="authenticate: session_opened",
        method=AUTHENTICATE,
        call=lambda client: client.authenticate(login="bbb", password="bbb"),
        params='{"login": "bbb", "password": "bbb"}',
        result='{"session_key": "ecdfc4d6a9c765bb182257cdc72ca8b1bb25b13a"}',
    ),
    Example(
        name="authenticate: credentials_refused",
        method=AUTHENTICATE,
        call=lambda client: client.authenticate(login="wrong-password", password="bbb"),
        params='{"login": "wrong-password", "password": "bbb"}',
        error='{"code": -32003, "message": "Permission denied", "data": "params.login, params.password"}',
    ),
    Example(
        name="authenticate: ip_address_error",
        method=AUTHENTICATE,
        call=lambda client: client.authenticate(login="blocked-ip", password="bbb"),
        params='{"login": "blocked-ip", "password": "bbb"}',
        error='{"code": -32001, "message": "IP address error", "data": "203.0.113.7"}',
    ),
    Example(
        name="place_calls: sample_envelope",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc="79164572521",
            media_file="Bad Kingdom-cut.mp3",
            is_queue=False,
            use_numb_as_numa=False,
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "media_file": "Bad Kingdom-cut.mp3",
  "is_queue": false,
  "use_numb_as_numa": false,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: sample_number",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc="79164572521",
            media_file="leave_message",
            is_queue=False,
            use_numb_as_numa=False,
            numa_message=Message(type="media", value="leave_message"),
            numc_message=Message(type="media", value="leave_message"),
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "media_file": "leave_message",
  "is_queue": false,
  "use_numb_as_numa": false,
  "numa": "74959891628",
  "numa_message": {
    "type": "media",
    "value": "leave_message"
  },
  "numb": "74993720692",
  "numc": "79164572521",
  "numc_message": {
    "type": "media",
    "value": "leave_message"
  }
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: sample_groups_in_queue",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc=[
                Group(
                    phones=[
                        Phone(numb="79164572521", channels_count=2, timeout=29),
                        Phone(numb="79164572521", channels_count=2, timeout=29),
                    ],
                    lines_start=1,
                    lines_limit=2,
                    dialing_increment=1,
                    incremental_dialing_timeout=1,
                )
            ],
            is_queue=True,
            queue_timeout=1,
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "is_queue": true,
  "queue_timeout": 1,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": [
    {
      "dialing_increment": 1,
      "incremental_dialing_timeout": 1,
      "lines_limit": 2,
      "lines_start": 1,
      "phones": [
        {
          "channels_count": 2,
          "numb": "79164572521",
          "timeout": 29
        },
        {
          "channels_count": 2,
          "numb": "79164572521",
          "timeout": 29
        }
      ]
    }
  ]
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: click_to_call",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: both_at_once",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="any",
            switch_at_once=True,
            numa="74951234567",
            numb="74993720692",
            numc="79161234567",
            use_numb_as_numa=True,
        ),
        params=r"""
{
  "first_call": "any",
  "switch_at_once": true,
  "use_numb_as_numa": true,
  "numa": "74951234567",
  "numb": "74993720692",
  "numc": "79161234567"
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: message_by_media",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numa",
            switch_at_once=False,
            numa="74959891628",
            numb="74993720692",
            numc="79164572521",
            numa_message=Message(type="media", value="greeting.mp3"),
        ),
        params=r"""
{
  "first_call": "numa",
  "switch_at_once": false,
  "numa": "74959891628",
  "numa_message": {
    "type": "media",
    "value": "greeting.mp3"
  },
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: message_by_text",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc="79164572521",
            numc_message=Message(type="text", value="Заявка с сайта. Соединяем с клиентом."),
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521",
  "numc_message": {
    "type": "text",
    "value": "Заявка с сайта. Соединяем с клиентом."
  }
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: number_in_queue",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc="79164572521",
            is_queue=True,
            queue_timeout=120,
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "is_queue": true,
  "queue_timeout": 120,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: groups_fan_out",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc=[
                Group(
                    phones=[
                        Phone(numb="79161234561", timeout=25),
                        Phone(numb="79161234562", timeout=25),
                        Phone(numb="74951234563", channels_count=4, timeout=25),
                    ],
                    lines_start=1,
                    lines_limit=3,
                    dialing_increment=1,
                    incremental_dialing_timeout=10,
                ),
                Group(phones=[Phone(numb="79161234564")]),
            ],
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": [
    {
      "phones": [
        {
          "numb": "79161234561",
          "timeout": 25
        },
        {
          "numb": "79161234562",
          "timeout": 25
        },
        {
          "numb": "74951234563",
          "channels_count": 4,
          "timeout": 25
        }
      ],
      "lines_start": 1,
      "lines_limit": 3,
      "dialing_increment": 1,
      "incremental_dialing_timeout": 10
    },
    {
      "phones": [
        {
          "numb": "79161234564"
        }
      ]
    }
  ]
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: groups_in_queue",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc=[
                Group(
                    phones=[
                        Phone(numb="79161234561", timeout=20),
                        Phone(numb="79161234562", timeout=20),
                        Phone(numb="79161234564", timeout=20),
                    ],
                    lines_start=2,
                    lines_limit=2,
                )
            ],
            is_queue=True,
            queue_timeout=300,
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "is_queue": true,
  "queue_timeout": 300,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": [
    {
      "phones": [
        {
          "numb": "79161234561",
          "timeout": 20
        },
        {
          "numb": "79161234562",
          "timeout": 20
        },
        {
          "numb": "79161234564",
          "timeout": 20
        }
      ],
      "lines_start": 2,
      "lines_limit": 2
    }
  ]
}
""",
        result='"success"',
    ),
    Example(
        name="place_calls: call_failed",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74950009904", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74950009904",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        result='"fail"',
    ),
    Example(
        name="place_calls: authentication_error",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32002, "message": "Authentication error", "data": "Invalid session key"}',
    ),
    Example(
        name="place_calls: permission_denied",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74990009003", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74990009003",
  "numc": "79164572521"
}
""",
        error='{"code": -32003, "message": "Permission denied", "data": "params.numb"}',
    ),
    Example(
        name="place_calls: limit_exceeded",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74950009004", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74950009004",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32004, "message": "Limit is exceeded"}',
    ),
    Example(
        name="place_calls: session_key_expired",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32005, "message": "Session key has expired", "data": "params.session_key"}',
    ),
    Example(
        name="place_calls: api_version_not_supported",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32000, "message": "Api version not supported"}',
    ),
    Example(
        name="place_calls: invalid_request",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32600, "message": "Invalid Request", "data": "id"}',
    ),
    Example(
        name="place_calls: method_not_found",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32601, "message": "Method not found", "data": "method"}',
    ),
    Example(
        name="place_calls: invalid_params",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74959891628",
            numb="74993720692",
            numc="79164572521",
            media_file="no_such_file.mp3",
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "media_file": "no_such_file.mp3",
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32602, "message": "Invalid params", "data": "params.media_file"}',
    ),
    Example(
        name="place_calls: internal_error",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74950009603", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74950009603",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32603, "message": "Internal error"}',
    ),
    Example(
        name="place_calls: parse_error",
        method=PLACE_CALLS,
        call=lambda client: client.place_calls(
            first_call="numc", switch_at_once=True, numa="74959891628", numb="74993720692", numc="79164572521"
        ),
        params=r"""
{
  "first_call": "numc",
  "switch_at_once": true,
  "numa": "74959891628",
  "numb": "74993720692",
  "numc": "79164572521"
}
""",
        error='{"code": -32700, "message": "Parse error", "data": "line 1 column 118"}',
    ),
]


async def _serve(answers: Answers, body: bytes) -> bytes:
    return await answer(cast("Handlers", answers), body)


STAGE: Final = Stage(API, _serve, opened='{"session_key": "ecdfc4d6a9c765bb182257cdc72ca8b1bb25b13a"}')


def _client(url: str) -> Client:
    return Client(base_url=url, max_retries=0, login="bbb", password="bbb")


def _async_client(url: str) -> AsyncClient:
    return AsyncClient(base_url=url, max_retries=0, login="bbb", password="bbb")


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_client(example: Example[Client | AsyncClient]) -> None:
    STAGE.play(example, _client)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_async_client(example: Example[Client | AsyncClient]) -> None:
    STAGE.play_async(example, _async_client)
