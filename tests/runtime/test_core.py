"""The core without I/O: reports in, effects and an outcome out, for every line of the policy."""

from __future__ import annotations

import json
from dataclasses import dataclass

import msgspec
import pytest

from codegen.runtime.core import Core
from codegen.runtime.description import MethodInfo, SessionInfo
from codegen.runtime.effects import Failure, Fault, Send, Sleep
from codegen.runtime.errors import (
    BadAnswerError,
    CertificateError,
    ClientClosedError,
    ConnectionFailedError,
    HttpRefusedError,
    NoAnswerError,
    NotSentInTimeError,
    ParamsError,
    RejectedError,
    RpcError,
    ServerFaultError,
    SessionError,
)
from codegen.runtime.outcomes import TABLE, Accepted
from codegen.runtime.settings import CallOptions, Settings

from .api import (
    API,
    ASK,
    ITEM,
    LOGIN,
    ORDER,
    ORDER_IN_SESSION,
    HandClock,
    LoginParams,
    OrderParams,
    Scripted,
    TokenRefusedError,
    answer,
    core,
    drive,
    error,
    finish,
    next_await,
    next_send,
    request_id,
    result,
    sends,
    waits,
)


def test_a_login_whose_result_holds_no_key_is_no_login() -> None:
    """It may be of a kind that the spec does not know: there is nothing to go on with."""
    clock, login = HandClock(), msgspec.structs.replace(LOGIN, result=object)
    session = SessionInfo(method=login, key=("token",), lifetime=1000.0)
    own = LoginParams(user="u", word="w")
    opening = Core(msgspec.structs.replace(API, session=session), own, Settings(), clock)
    done, effects = drive(opening.call(ORDER_IN_SESSION, ITEM, CallOptions()), [result('{"other":"x"}')], clock)
    assert isinstance(done, SessionError) and "the result holds no session key" in done.message
    assert len(sends(effects)) == 1


def failure(fault: Fault, *, handed_over: bool = False) -> Scripted:
    """Return the report of a transport without an answer."""
    return lambda _: Failure(
        fault=fault, phase="wait" if handed_over else "connect", handed_over=handed_over, reason="it broke"
    )


@dataclass(frozen=True)
class Line:
    """What facts/reliability.md says of one kind of report: requests in all, for an unsafe and for a safe method."""

    report: Scripted
    error: type[RpcError]
    outcome: str
    unsafe: int
    safe: int
    trusted: bool = False
    """The caller takes HTTP 503 for a refusal."""


LINES = {
    "closed": Line(failure("closed"), ClientClosedError, "not_placed", 1, 1),
    "connect": Line(failure("connect"), ConnectionFailedError, "not_placed", 3, 3),
    "proxy": Line(failure("proxy"), ConnectionFailedError, "not_placed", 3, 3),
    "proxy login": Line(failure("proxy login"), ConnectionFailedError, "not_placed", 1, 1),
    "handshake": Line(failure("handshake"), ConnectionFailedError, "not_placed", 3, 3),
    "certificate": Line(failure("certificate"), CertificateError, "not_placed", 1, 1),
    "no tls": Line(failure("no tls"), CertificateError, "not_placed", 1, 1),
    "send": Line(failure("send"), ConnectionFailedError, "not_placed", 3, 3),
    "late unsent": Line(failure("late"), NotSentInTimeError, "not_placed", 1, 1),
    "late": Line(failure("late", handed_over=True), NoAnswerError, "unknown", 1, 1),
    "lost": Line(failure("lost", handed_over=True), NoAnswerError, "unknown", 1, 3),
    "damaged": Line(failure("damaged", handed_over=True), BadAnswerError, "unknown", 1, 2),
    "status failed": Line(answer("<html>", 502), BadAnswerError, "unknown", 1, 3),
    "status refused": Line(answer("<html>", 403), HttpRefusedError, "not_placed", 1, 1),
    "status busy": Line(answer("<html>", 429), HttpRefusedError, "not_placed", 1, 1),  # and says no time
    "status unavailable": Line(answer("<html>", 503), BadAnswerError, "unknown", 1, 3),
    "status unavailable, trusted": Line(answer("<html>", 503), HttpRefusedError, "not_placed", 3, 3, trusted=True),
    "redirect": Line(answer("", 307), HttpRefusedError, "not_placed", 1, 1),
    "redirect after": Line(answer("", 303), BadAnswerError, "unknown", 1, 1),
    "mismatch": Line(result("5"), BadAnswerError, "unknown", 1, 2),
    "rejected": Line(error(-32602), RejectedError, "not_placed", 1, 1),
    "fault": Line(error(-32099), ServerFaultError, "unknown", 1, 2),
}


@pytest.mark.parametrize(("name", "line"), LINES.items(), ids=LINES)
@pytest.mark.parametrize("retries", [0, 1, 2, 5])
@pytest.mark.parametrize("method", [ORDER, ASK], ids=["unsafe", "safe"])
def test_a_line_of_the_policy(method: MethodInfo[OrderParams, str], retries: int, name: str, line: Line) -> None:
    """How many requests leave, what is raised, what is known of the outcome, what every attempt says."""
    clock = HandClock()
    made = core(clock, retries, retry_503=line.trusted)
    done, effects = drive(made.call(method, ITEM, CallOptions()), [line.report], clock)
    expected = min(line.safe if method.retry_safe else line.unsafe, retries + 1)
    assert [type(effect) for effect in effects] == [Send, Sleep] * (expected - 1) + [Send]
    assert type(done) is line.error
    assert isinstance(done, RpcError)
    assert (done.outcome, done.retry_safe) == (line.outcome, method.retry_safe or line.outcome == "not_placed")
    assert (done.cure is None) == (name in ("closed", "rejected"))
    assert [attempt.outcome for attempt in done.attempts] == [line.outcome] * expected
    assert [attempt.request_id for attempt in done.attempts] == [request_id(send) for send in sends(effects)]
    assert all(0 <= wait <= 0.2 * 2**number for number, wait in enumerate(waits(effects)))
    assert TABLE[name].error is line.error


def test_every_line_was_tried() -> None:
    """A new line in the table needs one here."""
    assert set(LINES) == set(TABLE)


@pytest.mark.parametrize(
    "line", [line for line in LINES.values() if line.safe > 1], ids=lambda line: line.error.__name__
)
def test_a_safe_call_goes_well_in_the_end(line: Line) -> None:
    """What was tried before is forgotten."""
    clock = HandClock()
    made = core(clock, retry_503=line.trusted)
    done, effects = drive(made.call(ASK, ITEM, CallOptions()), [line.report, result('"yes"')], clock)
    assert done == Accepted("yes")
    assert len(sends(effects)) == 2


@pytest.mark.parametrize("name", ["connect", "handshake", "send"])
def test_an_unsafe_call_goes_well_in_the_end(name: str) -> None:
    """Where nothing had arrived before."""
    clock = HandClock()
    script = [LINES[name].report, LINES[name].report, result('"yes"')]
    done, effects = drive(core(clock).call(ORDER, ITEM, CallOptions()), script, clock)
    assert done == Accepted("yes")
    assert len(sends(effects)) == 3


@pytest.mark.parametrize("name", [name for name, line in LINES.items() if line.outcome == "unknown"])
def test_an_unsafe_call_that_may_have_arrived_is_the_last(name: str) -> None:
    """Also when it is not the first."""
    clock = HandClock()
    script = [LINES["connect"].report, LINES[name].report, result('"yes"')]
    done, effects = drive(core(clock).call(ORDER, ITEM, CallOptions()), script, clock)
    assert type(done) is LINES[name].error
    assert isinstance(done, RpcError)
    assert [attempt.outcome for attempt in done.attempts] == ["not_placed", "unknown"]
    assert len(sends(effects)) == 2


def test_what_may_have_arrived_stays_unknown() -> None:
    """A later try that never arrived does not make the first known."""
    clock = HandClock()
    done, _ = drive(core(clock).call(ASK, ITEM, CallOptions()), [LINES["lost"].report, LINES["connect"].report], clock)
    assert isinstance(done, NoAnswerError)
    assert [attempt.outcome for attempt in done.attempts] == ["unknown", "not_placed", "not_placed"]


def test_no_session_for_a_second_try_does_not_make_the_first_known_either() -> None:
    """The first request may have been carried out; the second never left, for want of a key."""
    clock = HandClock()
    ask_in_session = msgspec.structs.replace(ORDER_IN_SESSION, retry_safe=True)
    script = [result('{"token":"t1"}'), LINES["lost"].report, error(7), LINES["connect"].report]
    done, _ = drive(core(clock).call(ask_in_session, ITEM, CallOptions()), script, clock)
    assert isinstance(done, NoAnswerError)
    assert [attempt.outcome for attempt in done.attempts] == ["unknown", *["not_placed"] * 4]


def test_every_request_has_an_id_of_its_own_and_one_deadline() -> None:
    """Resends share the deadline of the call: the one given, else that of the method."""
    for timeout, seconds in ((None, 60.0), (5.0, 5.0)):
        clock = HandClock()
        _, effects = drive(
            core(clock).call(ORDER, ITEM, CallOptions(timeout=timeout)), [LINES["connect"].report], clock
        )
        requests = sends(effects)
        assert len({request_id(send) for send in requests}) == 3
        assert {send.deadline for send in requests} == {50.0 + seconds}


def test_only_a_safe_call_may_use_a_connection_that_was_idle() -> None:
    """R10."""
    idle = {}
    for method in (ORDER, ASK):
        clock = HandClock()
        _, effects = drive(core(clock).call(method, ITEM, CallOptions()), [result('"yes"')], clock)
        idle[method.name] = sends(effects)[0].reuse_idle
    assert idle == {"order": 1.0, "ask": float("inf")}


def test_an_unsafe_call_can_be_kept_from_connections_that_were_used() -> None:
    """R10: where even a second of idling is too long."""
    idle = {}
    for method in (ORDER, ASK):
        clock = HandClock()
        made = core(clock, unsafe_reuse=False)
        idle[method.name] = sends(drive(made.call(method, ITEM, CallOptions()), [result('"yes"')], clock)[1])[
            0
        ].reuse_idle
    assert idle == {"order": 0.0, "ask": float("inf")}


def busy(retry_after: str | None) -> Scripted:
    """Return the answer of a server that has no time, and perhaps says when it will."""
    return answer("<html>", 429, retry_after=retry_after)


@pytest.mark.parametrize("method", [ORDER, ASK], ids=["unsafe", "safe"])
@pytest.mark.parametrize(
    ("retry_after", "most", "waited"),
    [
        ("2", 2.0, 2.0),
        ("0", 0.5, 0.0),
        (" 3 ", 10.0, 3.0),
        ("Thu, 01 Jan 1970 00:01:00 GMT", 10.0, 10.0),  # it is fifty seconds past midnight
        ("Thu, 01 Jan 1970 00:00:40 GMT", 10.0, 0.0),
    ],
)
def test_a_wait_that_the_server_asks_for_and_the_caller_allows(
    method: MethodInfo[OrderParams, str], retry_after: str, most: float, waited: float
) -> None:
    """R13: as long as it says, once for each resend."""
    clock = HandClock()
    made = core(clock, max_retry_after=most)
    done, effects = drive(made.call(method, ITEM, CallOptions()), [busy(retry_after), result('"yes"')], clock)
    assert done == Accepted("yes")
    assert waits(effects) == [waited]


@pytest.mark.parametrize(
    ("retry_after", "most"),
    [
        ("2", 0.0),
        ("0", 0.0),
        ("2", 1.9),
        ("1000000000", 1e6),
        ("9" * 5000, 1e6),
        ("-1", 1e6),
        ("+1", 1e6),
        ("1.5", 1e6),
        ("1e3", 1e6),
        ("٣", 1e6),
        ("abc", 1e6),
        ("", 1e6),
        ("1, 2", 1e6),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 1e6),
        ("Thu, 01 Jan 0000 00:00:00 GMT", 1e6),
        ("Thu, 99 Foo 1970 00:01:00 GMT", 1e6),
        (None, 1e6),
    ],
)
def test_any_other_wait_is_an_error_at_once(retry_after: str | None, most: float) -> None:
    """Not allowed, too long, or no wait at all."""
    clock = HandClock()
    made = core(clock, max_retry_after=most)
    done, effects = drive(made.call(ORDER, ITEM, CallOptions(timeout=1e7)), [busy(retry_after)], clock)
    assert isinstance(done, HttpRefusedError)
    assert (done.outcome, len(sends(effects)), waits(effects)) == ("not_placed", 1, [])


def test_a_wait_counts_as_a_resend_and_ends_with_the_deadline() -> None:
    """A server that is always busy is asked three times, or as often as there is time for."""
    for retries, timeout, expected in ((2, 60.0, [7.0, 7.0]), (1, 60.0, [7.0]), (0, 60.0, []), (2, 10.0, [7.0])):
        clock = HandClock()
        made = core(clock, retries, max_retry_after=7.0)
        done, effects = drive(made.call(ORDER, ITEM, CallOptions(timeout=timeout)), [busy("7")], clock)
        assert isinstance(done, HttpRefusedError)
        assert waits(effects) == expected
        assert len(done.attempts) == len(expected) + 1


def test_an_attempt_says_when_it_began() -> None:
    """By the wall clock, also when it took its time."""
    clock = HandClock()
    steps = core(clock, max_retries=0).call(ORDER, ITEM, CallOptions())
    send = next_send(steps)
    clock.sleep(3.0)
    send.report = LINES["connect"].report(0)
    done = finish(steps)
    assert isinstance(done, ConnectionFailedError)
    assert [(attempt.at, attempt.seconds) for attempt in done.attempts] == [(50.0, 3.0)]


def test_nobody_waits_beyond_the_deadline() -> None:
    """With no time for the wait, the error is raised at once."""
    clock = HandClock()
    done, effects = drive(core(clock).call(ORDER, ITEM, CallOptions(timeout=1e-9)), [LINES["connect"].report], clock)
    assert isinstance(done, ConnectionFailedError)
    assert (len(sends(effects)), waits(effects)) == (1, [])


def test_a_client_whose_calls_keep_failing_stops_resending() -> None:
    """The budget is shared by all calls: ten tokens, none below half, a tenth for each success."""
    clock = HandClock()
    shared = core(clock)

    def requests(script: Scripted) -> int:
        return len(sends(drive(shared.call(ORDER, ITEM, CallOptions()), [script], clock)[1]))

    assert [requests(LINES["connect"].report) for _ in range(4)] == [3, 3, 1, 1]
    for _ in range(45):
        requests(result('"yes"'))
    assert requests(LINES["connect"].report) == 2


def test_params_are_held_before_anything_is_sent() -> None:
    """No effect at all."""
    clock = HandClock()
    done, effects = drive(core(clock).call(ORDER, OrderParams(item=5), CallOptions()), [result('"yes"')], clock)  # type: ignore[arg-type]  # what is refused here
    assert isinstance(done, ParamsError)
    assert effects == []


def test_the_key_is_fetched_once_and_used_by_all() -> None:
    """Two calls at once: the second waits for the first one's login, as long as its deadline allows."""
    clock = HandClock()
    shared = core(clock)
    first, second = (shared.call(ORDER_IN_SESSION, ITEM, CallOptions(timeout=timeout)) for timeout in (None, 5.0))
    login = next_send(first)
    waiting = next_await(second)
    assert waiting.seconds == 5.0
    assert not waiting.flight.landed.done()
    login.report = result('{"token":"t1"}')(request_id(login))
    order = next_send(first)
    assert waiting.flight.landed.done()
    other = next_send(second)
    for steps, send in ((first, order), (second, other)):
        assert json.loads(send.body)["params"] == {"token": "t1", "item": "tea"}
        send.report = result('"yes"')(request_id(send))
        assert finish(steps) == Accepted("yes")


def test_who_waits_for_a_login_gives_up_at_its_deadline() -> None:
    """Nothing was sent for it."""
    shared = core(HandClock())
    first, second = (shared.call(ORDER_IN_SESSION, ITEM, CallOptions()) for _ in range(2))
    next_send(first)
    next_await(second)
    done = finish(second)
    assert isinstance(done, NotSentInTimeError)
    assert done.attempts == ()
    first.close()


def test_a_login_that_is_abandoned_lets_the_next_one_try() -> None:
    """The first call is cancelled: who waited asks for a key itself."""
    shared = core(HandClock())
    first, second = (shared.call(ORDER_IN_SESSION, ITEM, CallOptions()) for _ in range(2))
    next_send(first)
    waiting = next_await(second)
    first.close()
    assert waiting.flight.landed.done()
    assert json.loads(next_send(second).body)["method"] == "login"
    second.close()


@pytest.mark.parametrize(("name", "kind"), [("lost", SessionError), ("connect", ConnectionFailedError)])
def test_a_login_that_fails_fails_for_all_who_wait(name: str, kind: type[RpcError]) -> None:
    """Each with an error of its own: attempts are those of its own call."""
    clock = HandClock()
    shared = core(clock, max_retries=0)
    calls = [shared.call(ORDER_IN_SESSION, ITEM, CallOptions()) for _ in range(3)]
    login = next_send(calls[0])
    for waiting in calls[1:]:
        next_await(waiting)
    login.report = LINES[name].report(0)
    done = [finish(call) for call in calls]
    errors = [item for item in done if isinstance(item, kind)]
    assert len({id(item) for item in errors}) == 3
    assert [item.outcome for item in errors] == ["not_placed"] * 3
    assert [len(item.attempts) for item in errors] == [1, 1, 1]


def test_a_login_that_ran_out_of_its_own_time_fails_for_nobody_else() -> None:
    """Who waited has a deadline of its own, and asks for a key itself."""
    clock = HandClock()
    shared = core(clock, max_retries=0)
    hurried, patient = (
        shared.call(ORDER_IN_SESSION, ITEM, CallOptions(timeout=1.0)),
        shared.call(ORDER_IN_SESSION, ITEM, CallOptions(timeout=60.0)),
    )
    login = next_send(hurried)
    next_await(patient)
    clock.sleep(2.0)
    login.report = LINES["late"].report(0)
    assert isinstance(finish(hurried), SessionError)
    assert json.loads(next_send(patient).body)["method"] == "login"
    patient.close()


@pytest.mark.parametrize("keys", [["t1", "t2"], ["t1", "t1"]], ids=["another key", "the same key"])
@pytest.mark.parametrize("cured", [True, False])
def test_a_refused_key_is_renewed_once(keys: list[str], *, cured: bool) -> None:
    """One login more, one request more; then it is as the server says."""
    clock = HandClock()
    logins = [result(f'{{"token":"{key}"}}') for key in keys]
    script = [logins[0], error(7), logins[1], result('"yes"') if cured else error(7), error(-32602)]
    done, effects = drive(core(clock).call(ORDER_IN_SESSION, ITEM, CallOptions()), script, clock)
    assert done == Accepted("yes") if cured else type(done) is TokenRefusedError
    said = [json.loads(send.body) for send in sends(effects)]
    assert [document["method"] for document in said] == ["login", "order_in_session"] * 2
    assert [document["params"].get("token") for document in said] == [None, keys[0], None, keys[1]]
    assert waits(effects) == []


def test_a_key_that_another_call_has_renewed_is_taken() -> None:
    """Both were refused with the old key: the second finds a new one there."""
    shared = core(HandClock())
    first, second = (shared.call(ORDER_IN_SESSION, ITEM, CallOptions()) for _ in range(2))
    login = next_send(first)
    next_await(second)
    login.report = result('{"token":"t1"}')(request_id(login))
    orders = next_send(first), next_send(second)
    for order in orders:
        order.report = error(7)(request_id(order))
    login = next_send(first)
    login.report = result('{"token":"t2"}')(request_id(login))
    for steps in (first, second):
        again = next_send(steps)
        assert json.loads(again.body)["params"]["token"] == "t2"
        again.report = result('"yes"')(request_id(again))
        assert finish(steps) == Accepted("yes")


def test_the_body_of_an_answer_is_taken_as_it_is() -> None:
    """The status does not matter when the answer is one."""
    clock = HandClock()
    script = [answer('{"jsonrpc":"2.0","id":<id>,"result":"yes"}', 500)]
    done, _ = drive(core(clock).call(ORDER, ITEM, CallOptions()), script, clock)
    assert done == Accepted("yes")


@pytest.mark.parametrize("handed_over", [False, True])
def test_who_interrupts_is_told_what_became_of_the_call(*, handed_over: bool) -> None:
    """Their exception passes through unchanged, with a note."""
    steps = core(HandClock()).call(ORDER, ITEM, CallOptions())
    next_send(steps).handed_over = handed_over
    interruption = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt) as caught:
        steps.throw(interruption)
    assert caught.value is interruption
    known = "Whether it was carried out is not known" if handed_over else "Nothing was placed."
    assert len(interruption.__notes__) == 1
    assert known in interruption.__notes__[0]


def test_an_interrupted_wait_for_a_resend_is_known() -> None:
    """The attempt before it never arrived, however far it was handed over."""
    clock = HandClock()
    steps = core(clock).call(ORDER, ITEM, CallOptions())
    send = next_send(steps)
    send.handed_over, send.report = True, LINES["connect"].report(0)
    assert isinstance(next(steps), Sleep)
    with pytest.raises(KeyboardInterrupt) as caught:
        steps.throw(KeyboardInterrupt())
    assert "Nothing was placed." in caught.value.__notes__[0]
