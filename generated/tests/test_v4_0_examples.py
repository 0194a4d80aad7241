# Printed by the generator from v4_0.openrpc.json. Changes made here are lost: change the document, then generate.
"""The examples of UIS Call API, v4_0: called by both clients, answered by the server side."""

# What is deprecated has examples, too, and JSON of any shape may hold empty lists.
# pyright: reportDeprecated=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import Final, cast

import pytest
from uis_callapi._runtime.examples import Answers, Example, Stage
from uis_callapi.v4_0.async_client import AsyncClient
from uis_callapi.v4_0.client import Client
from uis_callapi.v4_0.methods import (
    ADD_COACH,
    API,
    BLOCK_CONTACT,
    CALL_TALK_OPTION,
    DISCONNECT_LEG,
    HOLD_CALL,
    LIST_CALLS,
    LIST_TALK_OPTIONS,
    LOGIN_USER,
    LOGOUT_USER,
    MAKE_CALL,
    RECORD_CALL,
    RELEASE_CALL,
    RESTORE_TALK,
    SEND_DTMF,
    START_EMPLOYEE_CALL,
    START_INFORMER_CALL,
    START_SCENARIO_CALL,
    START_SIMPLE_CALL,
    START_VNUMBER_CALL,
    TAG_CALL,
    TRANSFER_TALK,
    UNHOLD_CALL,
)
from uis_callapi.v4_0.models import Employee, Message
from uis_callapi.v4_0.server import Handlers, answer

EXAMPLES: Final[list[Example[Client | AsyncClient]]] = [
    Example(
        name="login.user: session_opened",
        method=LOGIN_USER,
        call=lambda client: client.login_user(login="your_login", password="your_password"),
        params='{"login": "your_login", "password": "your_password"}',
        result=r"""
{
  "data": {
    "access_token": "2fRN4g217ca0b4224a67988aff3e584f91964a692045415f36fa66146f5a3c1ae1f6093d",
    "expire_at": 1475853742
  }
}
""",
    ),
    Example(
        name="login.user: auth_error",
        method=LOGIN_USER,
        call=lambda client: client.login_user(login="wrong-password", password="bbb"),
        params='{"login": "wrong-password", "password": "bbb"}',
        error=r"""
{
  "code": -32001,
  "message": "Login or password is wrong",
  "data": {
    "mnemonic": "auth_error"
  }
}
""",
    ),
    Example(
        name="login.user: ip_not_whitelisted",
        method=LOGIN_USER,
        call=lambda client: client.login_user(login="blocked-ip", password="bbb"),
        params='{"login": "blocked-ip", "password": "bbb"}',
        error=r"""
{
  "code": -32003,
  "message": "Your IP is not whitelisted",
  "data": {
    "mnemonic": "ip_not_whitelisted",
    "params": {
      "ip": "203.0.113.7"
    }
  }
}
""",
    ),
    Example(
        name="logout.user: session_ended",
        method=LOGOUT_USER,
        call=lambda client: client.logout_user(),
        params="{}",
        result='{"data": {"success": true}}',
    ),
    Example(
        name="logout.user: access_token_invalid",
        method=LOGOUT_USER,
        call=lambda client: client.logout_user(),
        params="{}",
        error=r"""
{
  "code": -32001,
  "message": "Access token is invalid",
  "data": {
    "mnemonic": "access_token_invalid"
  }
}
""",
    ),
    Example(
        name="start.simple_call: click_to_call",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        result='{"data": {"call_session_id": 237859081}}',
    ),
    Example(
        name="start.simple_call: everything",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
            switch_at_once=True,
            media_file_id=2701,
            show_virtual_phone_number=False,
            external_id="334otr01",
            dtmf_string=".1.2.3",
            direction="in",
            operator_confirmation="any",
            contact_message=Message(type="tts", value="Привет"),
            operator_message=Message(type="media", value="2561"),
        ),
        params=r"""
{
  "first_call": "operator",
  "switch_at_once": true,
  "media_file_id": 2701,
  "show_virtual_phone_number": false,
  "virtual_phone_number": "74993720692",
  "external_id": "334otr01",
  "dtmf_string": ".1.2.3",
  "direction": "in",
  "contact": "79260000000",
  "operator": "79262444491",
  "operator_confirmation": "any",
  "contact_message": {
    "type": "tts",
    "value": "Привет"
  },
  "operator_message": {
    "type": "media",
    "value": "2561"
  }
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 237859081
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: early",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
            switch_at_once=True,
            early_switching=True,
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491",
  "switch_at_once": true,
  "early_switching": true
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 237859082
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: own_virtual_phone_number_not_allowed",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="74993720692",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "74993720692",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32602,
  "message": "Parameter contact can not contain own virtual phone number",
  "data": {
    "mnemonic": "own_virtual_phone_number_not_allowed",
    "field": "contact",
    "value": "74993720692",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: virtual_phone_number_not_found",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74990000000",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74990000000",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32007,
  "message": "Virtual phone number not found. It is not your virtual phone number.",
  "data": {
    "mnemonic": "virtual_phone_number_not_found",
    "field": "virtual_phone_number",
    "value": "74990000000",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: contact_in_blacklist",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32002,
  "message": "The contact has been found in the blacklist",
  "data": {
    "mnemonic": "contact_in_blacklist",
    "field": "contact",
    "value": "79260000000",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: media_file_not_found",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
            media_file_id=1,
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491",
  "media_file_id": 1
}
""",
        error=r"""
{
  "code": -32602,
  "message": "The media file not found",
  "data": {
    "mnemonic": "media_file_not_found",
    "field": "media_file_id",
    "value": 1,
    "params": {
      "media_file_id": 1
    },
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: tts_text_exceeded",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
            contact_message=Message(type="tts", value="Привет"),
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491",
  "contact_message": {
    "type": "tts",
    "value": "Привет"
  }
}
""",
        error=r"""
{
  "code": -32602,
  "message": "The maximum length of Text-to-Speech message has been exceeded",
  "data": {
    "mnemonic": "tts_text_exceeded",
    "field": "contact_message.value",
    "params": {
      "tts_message_max_length": 5,
      "sent_tts_message_length": 6
    },
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: character_encoding_not_allowed",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
            external_id="334otr01",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491",
  "external_id": "334otr01"
}
""",
        error=r"""
{
  "code": -32602,
  "message": "The character encoding must be UTF-8",
  "data": {
    "mnemonic": "character_encoding_not_allowed",
    "field": "external_id",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: invalid_parameters_combination",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32602,
  "message": "The combination of parameters is not permitted",
  "data": {
    "mnemonic": "invalid_parameters_combination",
    "field": "early_switching",
    "value": true,
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: limit_exceeded",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32029,
  "message": "Limit has been exceeded",
  "data": {
    "mnemonic": "limit_exceeded",
    "params": {
      "limit_type": "minute",
      "limit_max_value": 150
    },
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: component_disabled",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32008,
  "message": "Component has been disabled",
  "data": {
    "mnemonic": "component_disabled",
    "params": {
      "component_name": "call_api_base"
    },
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: account_inactive",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32009,
  "message": "Your account has been disabled, contact the support service",
  "data": {
    "mnemonic": "account_inactive",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.simple_call: internal_error",
        method=START_SIMPLE_CALL,
        call=lambda client: client.start_simple_call(
            first_call="operator",
            virtual_phone_number="74993720692",
            contact="79260000000",
            operator="79262444491",
        ),
        params=r"""
{
  "first_call": "operator",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "operator": "79262444491"
}
""",
        error=r"""
{
  "code": -32603,
  "message": "Internal error, contact the support service",
  "data": {
    "mnemonic": "internal_error",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.employee_call: click_to_call",
        method=START_EMPLOYEE_CALL,
        call=lambda client: client.start_employee_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            employee=Employee(id=25),
        ),
        params=r"""
{
  "first_call": "employee",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "employee": {
    "id": 25
  }
}
""",
        result='{"data": {"call_session_id": 237859081}}',
    ),
    Example(
        name="start.employee_call: everything",
        method=START_EMPLOYEE_CALL,
        call=lambda client: client.start_employee_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            employee=Employee(id=25, phone_number="79260000001"),
            switch_at_once=True,
            media_file_id=2701,
            show_virtual_phone_number=False,
            external_id="334otr01",
            dtmf_string=".1.2.3",
            direction="in",
            contact_message=Message(type="tts", value="Привет"),
            employee_message=Message(type="media", value="2561"),
        ),
        params=r"""
{
  "first_call": "employee",
  "switch_at_once": true,
  "media_file_id": 2701,
  "show_virtual_phone_number": false,
  "virtual_phone_number": "74993720692",
  "external_id": "334otr01",
  "dtmf_string": ".1.2.3",
  "direction": "in",
  "contact": "79260000000",
  "employee": {
    "id": 25,
    "phone_number": "79260000001"
  },
  "contact_message": {
    "type": "tts",
    "value": "Привет"
  },
  "employee_message": {
    "type": "media",
    "value": "2561"
  }
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 237859081
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.employee_call: early",
        method=START_EMPLOYEE_CALL,
        call=lambda client: client.start_employee_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            employee=Employee(id=25),
            switch_at_once=True,
            early_switching=True,
        ),
        params=r"""
{
  "first_call": "employee",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "employee": {
    "id": 25
  },
  "switch_at_once": true,
  "early_switching": true
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 237859082
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.employee_call: employee_not_found",
        method=START_EMPLOYEE_CALL,
        call=lambda client: client.start_employee_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            employee=Employee(id=1),
        ),
        params=r"""
{
  "first_call": "employee",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "employee": {
    "id": 1
  }
}
""",
        error=r"""
{
  "code": -32602,
  "message": "Employee not found. It is not your employee.",
  "data": {
    "mnemonic": "employee_not_found",
    "field": "employee.id",
    "value": 1,
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.employee_call: no_active_phone_number",
        method=START_EMPLOYEE_CALL,
        call=lambda client: client.start_employee_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            employee=Employee(id=25),
        ),
        params=r"""
{
  "first_call": "employee",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "employee": {
    "id": 25
  }
}
""",
        error=r"""
{
  "code": -32602,
  "message": "The phone number does not exist or inactive",
  "data": {
    "mnemonic": "no_active_phone_number",
    "field": "employee.phone_number",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.employee_call: contact_in_blacklist",
        method=START_EMPLOYEE_CALL,
        call=lambda client: client.start_employee_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            employee=Employee(id=25),
        ),
        params=r"""
{
  "first_call": "employee",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "employee": {
    "id": 25
  }
}
""",
        error=r"""
{
  "code": -32002,
  "message": "The contact has been found in the blacklist",
  "data": {
    "mnemonic": "contact_in_blacklist",
    "field": "contact",
    "value": "79260000000",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.scenario_call: shortest",
        method=START_SCENARIO_CALL,
        call=lambda client: client.start_scenario_call(
            first_call="contact", virtual_phone_number="74993720692", contact="79260000000", scenario_id=23456
        ),
        params=r"""
{
  "first_call": "contact",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "scenario_id": 23456
}
""",
        result='{"data": {"call_session_id": 234568}}',
    ),
    Example(
        name="start.scenario_call: everything",
        method=START_SCENARIO_CALL,
        call=lambda client: client.start_scenario_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            scenario_id=23456,
            switch_at_once=False,
            external_id="34rty567",
            dtmf_string="..1.2.3",
            direction="in",
            contact_message=Message(type="media", value="237"),
        ),
        params=r"""
{
  "virtual_phone_number": "74993720692",
  "external_id": "34rty567",
  "dtmf_string": "..1.2.3",
  "contact": "79260000000",
  "first_call": "employee",
  "switch_at_once": false,
  "scenario_id": 23456,
  "direction": "in",
  "contact_message": {
    "type": "media",
    "value": "237"
  }
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 234568
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.scenario_call: early",
        method=START_SCENARIO_CALL,
        call=lambda client: client.start_scenario_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            scenario_id=23456,
            switch_at_once=True,
            early_switching=True,
        ),
        params=r"""
{
  "first_call": "employee",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "scenario_id": 23456,
  "switch_at_once": true,
  "early_switching": true
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 234569
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.scenario_call: scenario_not_found",
        method=START_SCENARIO_CALL,
        call=lambda client: client.start_scenario_call(
            first_call="contact", virtual_phone_number="74993720692", contact="79260000000", scenario_id=1
        ),
        params=r"""
{
  "first_call": "contact",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "scenario_id": 1
}
""",
        error=r"""
{
  "code": -32602,
  "message": "Scenario not found",
  "data": {
    "mnemonic": "scenario_not_found",
    "field": "scenario_id",
    "value": 1,
    "params": {
      "scenario_id": 1
    },
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.scenario_call: contact_in_blacklist",
        method=START_SCENARIO_CALL,
        call=lambda client: client.start_scenario_call(
            first_call="contact", virtual_phone_number="74993720692", contact="79260000000", scenario_id=23456
        ),
        params=r"""
{
  "first_call": "contact",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "scenario_id": 23456
}
""",
        error=r"""
{
  "code": -32602,
  "message": "The contact has been found in the blacklist",
  "data": {
    "mnemonic": "contact_in_blacklist",
    "field": "contact",
    "value": "79260000000",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.vnumber_call: shortest",
        method=START_VNUMBER_CALL,
        call=lambda client: client.start_vnumber_call(
            first_call="contact", virtual_phone_number="74993720692", contact="79260000000"
        ),
        params='{"first_call": "contact", "virtual_phone_number": "74993720692", "contact": "79260000000"}',
        result='{"data": {"call_session_id": 123467589}}',
    ),
    Example(
        name="start.vnumber_call: everything",
        method=START_VNUMBER_CALL,
        call=lambda client: client.start_vnumber_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            switch_at_once=False,
            show_virtual_phone_number=True,
            external_id="34rty567",
            dtmf_string="..1.2.3",
            direction="in",
            contact_message=Message(type="media", value="237"),
        ),
        params=r"""
{
  "virtual_phone_number": "74993720692",
  "external_id": "34rty567",
  "dtmf_string": "..1.2.3",
  "direction": "in",
  "contact": "79260000000",
  "first_call": "employee",
  "switch_at_once": false,
  "show_virtual_phone_number": true,
  "contact_message": {
    "type": "media",
    "value": "237"
  }
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 123467589
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.vnumber_call: early",
        method=START_VNUMBER_CALL,
        call=lambda client: client.start_vnumber_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="79260000000",
            switch_at_once=True,
            early_switching=True,
        ),
        params=r"""
{
  "first_call": "employee",
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "switch_at_once": true,
  "early_switching": true
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 123467590
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.vnumber_call: scenario_not_found",
        method=START_VNUMBER_CALL,
        call=lambda client: client.start_vnumber_call(
            first_call="contact", virtual_phone_number="74993720692", contact="79260000000"
        ),
        params='{"first_call": "contact", "virtual_phone_number": "74993720692", "contact": "79260000000"}',
        error=r"""
{
  "code": -32007,
  "message": "Scenario not found",
  "data": {
    "mnemonic": "scenario_not_found",
    "field": "virtual_phone_number",
    "value": "74993720692",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.vnumber_call: contact_in_blacklist",
        method=START_VNUMBER_CALL,
        call=lambda client: client.start_vnumber_call(
            first_call="contact", virtual_phone_number="74993720692", contact="79260000000"
        ),
        params='{"first_call": "contact", "virtual_phone_number": "74993720692", "contact": "79260000000"}',
        error=r"""
{
  "code": -32602,
  "message": "The contact has been found in the blacklist",
  "data": {
    "mnemonic": "contact_in_blacklist",
    "field": "contact",
    "value": "79260000000",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="start.informer_call: shortest",
        method=START_INFORMER_CALL,
        call=lambda client: client.start_informer_call(
            virtual_phone_number="74993720692",
            contact="79260000000",
            contact_message=Message(type="tts", value="Тестовое сообщение"),
        ),
        params=r"""
{
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "contact_message": {
    "type": "tts",
    "value": "Тестовое сообщение"
  }
}
""",
        result='{"data": {"call_session_id": 1238694}}',
    ),
    Example(
        name="start.informer_call: everything",
        method=START_INFORMER_CALL,
        call=lambda client: client.start_informer_call(
            virtual_phone_number="74993720692",
            contact="79260000000",
            contact_message=Message(type="tts", value="Тестовое сообщение"),
            dialing_timeout=25,
            external_id="34rty567",
            dtmf_string="..1.2.3",
            direction="in",
        ),
        params=r"""
{
  "virtual_phone_number": "74993720692",
  "external_id": "34rty567",
  "dtmf_string": "..1.2.3",
  "direction": "in",
  "dialing_timeout": 25,
  "contact": "79260000000",
  "contact_message": {
    "type": "tts",
    "value": "Тестовое сообщение"
  }
}
""",
        result=r"""
{
  "data": {
    "call_session_id": 1238694
  },
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="start.informer_call: contact_in_blacklist",
        method=START_INFORMER_CALL,
        call=lambda client: client.start_informer_call(
            virtual_phone_number="74993720692",
            contact="79260000000",
            contact_message=Message(type="tts", value="Тестовое сообщение"),
        ),
        params=r"""
{
  "virtual_phone_number": "74993720692",
  "contact": "79260000000",
  "contact_message": {
    "type": "tts",
    "value": "Тестовое сообщение"
  }
}
""",
        error=r"""
{
  "code": -32602,
  "message": "The contact has been found in the blacklist",
  "data": {
    "mnemonic": "contact_in_blacklist",
    "field": "contact",
    "value": "79260000000",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="make.call: done",
        method=MAKE_CALL,
        call=lambda client: client.make_call(call_session_id=2354891, to="79260000000"),
        params='{"call_session_id": 2354891, "to": "79260000000"}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="make.call: invalid_state",
        method=MAKE_CALL,
        call=lambda client: client.make_call(call_session_id=2354891, to="79260000000"),
        params='{"call_session_id": 2354891, "to": "79260000000"}',
        error=r"""
{
  "code": -32004,
  "message": "This method can not be called in this state",
  "data": {
    "mnemonic": "invalid_state",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="make.call: no_active_phone_number",
        method=MAKE_CALL,
        call=lambda client: client.make_call(call_session_id=2354891, to="101"),
        params='{"call_session_id": 2354891, "to": "101"}',
        error=r"""
{
  "code": -32602,
  "message": "The phone number does not exist or inactive",
  "data": {
    "mnemonic": "no_active_phone_number",
    "field": "to",
    "value": "101",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="transfer.talk: done",
        method=TRANSFER_TALK,
        call=lambda client: client.transfer_talk(call_session_id=2786459),
        params='{"call_session_id": 2786459}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="transfer.talk: invalid_state",
        method=TRANSFER_TALK,
        call=lambda client: client.transfer_talk(call_session_id=2786459),
        params='{"call_session_id": 2786459}',
        error=r"""
{
  "code": -32004,
  "message": "This method can not be called in this state",
  "data": {
    "mnemonic": "invalid_state",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="restore.talk: done",
        method=RESTORE_TALK,
        call=lambda client: client.restore_talk(call_session_id=25374860),
        params='{"call_session_id": 25374860}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="restore.talk: invalid_state",
        method=RESTORE_TALK,
        call=lambda client: client.restore_talk(call_session_id=25374860),
        params='{"call_session_id": 25374860}',
        error=r"""
{
  "code": -32004,
  "message": "This method can not be called in this state",
  "data": {
    "mnemonic": "invalid_state",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="hold.call: done",
        method=HOLD_CALL,
        call=lambda client: client.hold_call(
            call_session_id=23465781, contact_message=Message(type="media", value="2034")
        ),
        params='{"call_session_id": 23465781, "contact_message": {"type": "media", "value": "2034"}}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="hold.call: invalid_state",
        method=HOLD_CALL,
        call=lambda client: client.hold_call(
            call_session_id=23465781, contact_message=Message(type="media", value="2034")
        ),
        params='{"call_session_id": 23465781, "contact_message": {"type": "media", "value": "2034"}}',
        error=r"""
{
  "code": -32004,
  "message": "This method can not be called in this state",
  "data": {
    "mnemonic": "invalid_state",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="unhold.call: done",
        method=UNHOLD_CALL,
        call=lambda client: client.unhold_call(call_session_id=2846590),
        params='{"call_session_id": 2846590}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="unhold.call: invalid_state",
        method=UNHOLD_CALL,
        call=lambda client: client.unhold_call(call_session_id=2846590),
        params='{"call_session_id": 2846590}',
        error=r"""
{
  "code": -32004,
  "message": "This method can not be called in this state",
  "data": {
    "mnemonic": "invalid_state",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="tag.call: done",
        method=TAG_CALL,
        call=lambda client: client.tag_call(call_session_id=2846590, tag_id=36),
        params='{"call_session_id": 2846590, "tag_id": 36}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="tag.call: tag_not_found",
        method=TAG_CALL,
        call=lambda client: client.tag_call(call_session_id=2846590, tag_id=36),
        params='{"call_session_id": 2846590, "tag_id": 36}',
        error=r"""
{
  "code": -32602,
  "message": "Tag not found",
  "data": {
    "mnemonic": "tag_not_found",
    "field": "tag_id",
    "value": 36,
    "params": {
      "tag_id": 36
    },
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="tag.call: duplicate_tag",
        method=TAG_CALL,
        call=lambda client: client.tag_call(call_session_id=2846590, tag_id=36),
        params='{"call_session_id": 2846590, "tag_id": 36}',
        error=r"""
{
  "code": -32602,
  "message": "Duplicate tag",
  "data": {
    "mnemonic": "duplicate_tag",
    "field": "tag_id",
    "value": 36,
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="disconnect.leg: done",
        method=DISCONNECT_LEG,
        call=lambda client: client.disconnect_leg(call_session_id=2875654, leg_id=9875),
        params='{"call_session_id": 2875654, "leg_id": 9875}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="disconnect.leg: leg_not_found",
        method=DISCONNECT_LEG,
        call=lambda client: client.disconnect_leg(call_session_id=2875654, leg_id=9875),
        params='{"call_session_id": 2875654, "leg_id": 9875}',
        error=r"""
{
  "code": -32602,
  "message": "The call's leg not found",
  "data": {
    "mnemonic": "leg_not_found",
    "field": "leg_id",
    "value": 9875,
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="add.coach: done",
        method=ADD_COACH,
        call=lambda client: client.add_coach(call_session_id=27934036, phone_number="79260000000"),
        params='{"call_session_id": 27934036, "phone_number": "79260000000"}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="add.coach: coach_not_found",
        method=ADD_COACH,
        call=lambda client: client.add_coach(call_session_id=27934036),
        params='{"call_session_id": 27934036}',
        error=r"""
{
  "code": -32602,
  "message": "The coach not found in your settings",
  "data": {
    "mnemonic": "coach_not_found",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="record.call: done",
        method=RECORD_CALL,
        call=lambda client: client.record_call(call_session_id=235496, action="on"),
        params='{"call_session_id": 235496, "action": "on"}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="record.call: record_already_started",
        method=RECORD_CALL,
        call=lambda client: client.record_call(call_session_id=235496, action="on"),
        params='{"call_session_id": 235496, "action": "on"}',
        error=r"""
{
  "code": -32602,
  "message": "The call record is already started",
  "data": {
    "mnemonic": "record_already_started",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="record.call: record_already_stopped",
        method=RECORD_CALL,
        call=lambda client: client.record_call(call_session_id=235496, action="off"),
        params='{"call_session_id": 235496, "action": "off"}',
        error=r"""
{
  "code": -32602,
  "message": "The call record is not enabled",
  "data": {
    "mnemonic": "record_already_stopped",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="record.call: forbidden",
        method=RECORD_CALL,
        call=lambda client: client.record_call(call_session_id=235496, action="off"),
        params='{"call_session_id": 235496, "action": "off"}',
        error=r"""
{
  "code": -32003,
  "message": "Permission denied",
  "data": {
    "mnemonic": "forbidden",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="block.contact: done",
        method=BLOCK_CONTACT,
        call=lambda client: client.block_contact(call_session_id=27485639),
        params='{"call_session_id": 27485639}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="block.contact: duplicate_contact",
        method=BLOCK_CONTACT,
        call=lambda client: client.block_contact(call_session_id=27485639),
        params='{"call_session_id": 27485639}',
        error=r"""
{
  "code": -32602,
  "message": "The contact already exists",
  "data": {
    "mnemonic": "duplicate_contact",
    "params": {
      "contact_phone_number": "79260000000"
    },
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="call.talk_option: done",
        method=CALL_TALK_OPTION,
        call=lambda client: client.call_talk_option(call_session_id=246578, button="1"),
        params='{"call_session_id": 246578, "button": "1"}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="call.talk_option: invalid_state",
        method=CALL_TALK_OPTION,
        call=lambda client: client.call_talk_option(call_session_id=246578, button="1"),
        params='{"call_session_id": 246578, "button": "1"}',
        error=r"""
{
  "code": -32004,
  "message": "This method can not be called in this state",
  "data": {
    "mnemonic": "invalid_state",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="call.talk_option: talk_option_not_found",
        method=CALL_TALK_OPTION,
        call=lambda client: client.call_talk_option(call_session_id=246578, button="9"),
        params='{"call_session_id": 246578, "button": "9"}',
        error=r"""
{
  "code": -32602,
  "message": "Talk option not found",
  "data": {
    "mnemonic": "talk_option_not_found",
    "field": "button",
    "value": "9",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="send.dtmf: done",
        method=SEND_DTMF,
        call=lambda client: client.send_dtmf(call_session_id=27934036, dtmf_string="1"),
        params='{"call_session_id": 27934036, "dtmf_string": "1"}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="send.dtmf: invalid_state",
        method=SEND_DTMF,
        call=lambda client: client.send_dtmf(call_session_id=27934036, dtmf_string="1"),
        params='{"call_session_id": 27934036, "dtmf_string": "1"}',
        error=r"""
{
  "code": -32004,
  "message": "This method can not be called in this state",
  "data": {
    "mnemonic": "invalid_state",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="list.talk_options: options",
        method=LIST_TALK_OPTIONS,
        call=lambda client: client.list_talk_options(),
        params="{}",
        result=r"""
{
  "data": [
    {
      "button": "1",
      "mnemonic": "tag_call",
      "name": "Проставить тег",
      "button_value": {
        "id": 254,
        "value": "Целевой"
      }
    }
  ]
}
""",
    ),
    Example(
        name="list.calls: calls",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(direction="in", virtual_phone_number="74951045771"),
        params='{"direction": "in", "virtual_phone_number": "74951045771"}',
        result=r"""
{
  "data": [
    {
      "call_session_id": 206597836,
      "direction": "in",
      "start_time": "2016-10-19T12:26:48.418",
      "virtual_phone_number": "74951045771",
      "contact_phone_number": "74959268686",
      "external_id": null,
      "tags": [
        {
          "tag_id": 456,
          "tag_name": "Целевой"
        }
      ],
      "legs": [
        {
          "leg_id": 287866245,
          "calling_phone_number": "74951045771",
          "called_phone_number": "74959268686...9.2.3.3",
          "is_operator": false,
          "employee_id": null,
          "employee_full_name": null,
          "record_call_enabled": true,
          "state": "Разговор"
        },
        {
          "leg_id": 287866221,
          "calling_phone_number": "74959268686",
          "called_phone_number": "79262444393",
          "is_operator": true,
          "employee_id": 2345,
          "employee_full_name": "Тест",
          "record_call_enabled": true,
          "state": "Разговор"
        }
      ]
    }
  ]
}
""",
    ),
    Example(
        name="list.calls: nothing",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        result=r"""
{
  "data": [],
  "metadata": {
    "limits": {
      "day_limit": 750,
      "day_remaining": 741,
      "day_reset": 31492,
      "minute_limit": 150,
      "minute_remaining": 149,
      "minute_reset": 52
    }
  }
}
""",
    ),
    Example(
        name="list.calls: access_token_expired",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32001,
  "message": "Access token has been expired",
  "data": {
    "mnemonic": "access_token_expired"
  }
}
""",
    ),
    Example(
        name="list.calls: access_token_blocked",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32001,
  "message": "Access token has been blocked",
  "data": {
    "mnemonic": "access_token_blocked"
  }
}
""",
    ),
    Example(
        name="list.calls: invalid_request",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32600,
  "message": "Invalid Request The JSON sent is not a valid Request object",
  "data": {
    "mnemonic": "invalid_request"
  }
}
""",
    ),
    Example(
        name="list.calls: method_not_found",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32601,
  "message": "The method does not exist / is not available",
  "data": {
    "mnemonic": "method_not_found"
  }
}
""",
    ),
    Example(
        name="list.calls: parse_error",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32700,
  "message": "Invalid JSON was received by the server.",
  "data": {
    "mnemonic": "parse_error"
  }
}
""",
    ),
    Example(
        name="list.calls: batch_operations_not_supported",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32099,
  "message": "Batch operations not supported",
  "data": {
    "mnemonic": "batch_opreations_not_supported"
  }
}
""",
    ),
    Example(
        name="list.calls: notifications_not_supported",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32099,
  "message": "Notifications not supported",
  "data": {
    "mnemonic": "notifications_not_supported"
  }
}
""",
    ),
    Example(
        name="list.calls: required_parameter_missed",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32602,
  "message": "The required parameter has been missed",
  "data": {
    "mnemonic": "required_parameter_missed",
    "field": "access_token",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="list.calls: data_type_error",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(direction="in", virtual_phone_number="74951045771"),
        params='{"direction": "in", "virtual_phone_number": "74951045771"}',
        error=r"""
{
  "code": -32602,
  "message": "Data supplied is of wrong type",
  "data": {
    "mnemonic": "data_type_error",
    "field": "virtual_phone_number",
    "value": "номер",
    "params": {
      "object": null
    },
    "extended_helper": null,
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="list.calls: invalid_parameter_value",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(direction="in", virtual_phone_number="74951045771"),
        params='{"direction": "in", "virtual_phone_number": "74951045771"}',
        error=r"""
{
  "code": -32602,
  "message": "Invalid parameter value",
  "data": {
    "mnemonic": "invalid_parameter_value",
    "field": "virtual_phone_number",
    "value": "74951045771",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="list.calls: unexpected_parameters",
        method=LIST_CALLS,
        call=lambda client: client.list_calls(),
        params="{}",
        error=r"""
{
  "code": -32602,
  "message": "Unexpected method parameter(s)",
  "data": {
    "mnemonic": "unexpected_parameters",
    "field": "tag_id",
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
    Example(
        name="release.call: done",
        method=RELEASE_CALL,
        call=lambda client: client.release_call(call_session_id=28575639),
        params='{"call_session_id": 28575639}',
        result='{"data": {"success": true}}',
    ),
    Example(
        name="release.call: call_session_not_found",
        method=RELEASE_CALL,
        call=lambda client: client.release_call(call_session_id=28575639),
        params='{"call_session_id": 28575639}',
        error=r"""
{
  "code": -32602,
  "message": "Call session not found",
  "data": {
    "mnemonic": "call_session_not_found",
    "field": "call_session_id",
    "value": 28575639,
    "metadata": {
      "limits": {
        "day_limit": 750,
        "day_remaining": 741,
        "day_reset": 31492,
        "minute_limit": 150,
        "minute_remaining": 149,
        "minute_reset": 52
      }
    }
  }
}
""",
    ),
]


async def _serve(answers: Answers, body: bytes) -> bytes:
    return await answer(cast("Handlers", answers), body)


STAGE: Final = Stage(
    API,
    _serve,
    opened=r"""
{
  "data": {
    "access_token": "2fRN4g217ca0b4224a67988aff3e584f91964a692045415f36fa66146f5a3c1ae1f6093d",
    "expire_at": 1475853742
  }
}
""",
)


def _client(url: str) -> Client:
    return Client(base_url=url, max_retries=0, login="your_login", password="your_password")


def _async_client(url: str) -> AsyncClient:
    return AsyncClient(base_url=url, max_retries=0, login="your_login", password="your_password")


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_client(example: Example[Client | AsyncClient]) -> None:
    STAGE.play(example, _client)


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_async_client(example: Example[Client | AsyncClient]) -> None:
    STAGE.play_async(example, _async_client)
