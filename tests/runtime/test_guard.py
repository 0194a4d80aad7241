"""Guarded calls step by step: results in vain, calls that are abandoned, processes that are gone."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import pytest

from codegen.runtime import owners
from codegen.runtime.core import Core
from codegen.runtime.description import MethodInfo
from codegen.runtime.effects import Work
from codegen.runtime.errors import DuplicateCallError, JournalError, RpcError
from codegen.runtime.guard import Guard
from codegen.runtime.journal import JournalEntry
from codegen.runtime.journal_memory import MemoryJournal
from codegen.runtime.messages import Lang
from codegen.runtime.outcomes import Accepted
from codegen.runtime.settings import CallOptions, Settings

from .api import API, ITEM, ORDER, HandClock, OrderParams, drive, error, next_send, result, sends

SELL: MethodInfo[OrderParams, str] = MethodInfo(
    name="sell", params=OrderParams, result=str, retry_safe=False, failed=("no",)
)
KEYED = CallOptions(dedup_key="one")


class Shop:
    """A core with a journal, and everything it stands on."""

    def __init__(self, journal: MemoryJournal | None = None, lang: Lang = "en") -> None:
        self.clock = HandClock()
        self.journal = journal or MemoryJournal()
        guard = Guard(self.journal, "scope", 1000.0, self.clock)
        self.core = Core(API, None, Settings(lang=lang), self.clock, random.Random(1), guard)

    def sell(self, answer: str, options: CallOptions = KEYED) -> tuple[object, int]:
        """Call, be answered that, and return what came of it with the number of requests."""
        done, effects = drive(self.core.call(SELL, ITEM, options), [result(answer)], self.clock)
        return done, len(sends(effects))

    def entry(self) -> JournalEntry:
        """Return what is known of the key."""
        found = self.journal.get("scope", "one")
        assert found is not None
        return owners.as_seen(found, self.clock.now)


def test_a_result_in_vain() -> None:
    """It is a result, and its key is in use; ``retry_failed`` frees it, until it is worth something."""
    shop = Shop()
    retry = CallOptions(dedup_key="one", retry_failed=True)
    assert shop.sell('"no"') == (Accepted("no"), 1)
    assert shop.entry().state == "failed"
    done, sent = shop.sell('"yes"')
    assert isinstance(done, DuplicateCallError)
    assert (done.state, done.outcome, sent) == ("failed", "placed", 0)
    assert "retry_failed=True" in str(done)
    assert shop.sell('"yes"', retry) == (Accepted("yes"), 1)
    assert shop.entry().state == "placed"
    done, sent = shop.sell('"yes"', retry)
    assert isinstance(done, DuplicateCallError) and sent == 0


def test_a_retry_of_a_failure_that_is_refused() -> None:
    """The failure is still what is known."""
    shop = Shop()
    shop.sell('"no"')
    retry = CallOptions(dedup_key="one", retry_failed=True)
    drive(shop.core.call(SELL, ITEM, retry), [error(-32602)], shop.clock)
    assert shop.entry().state == "failed"


def test_a_failure_ages() -> None:
    """As what was carried out does."""
    shop = Shop()
    shop.sell('"no"')
    shop.clock.now += 1000
    assert shop.sell('"no"') == (Accepted("no"), 1)


def test_results_are_kept_only_if_all_are_listed() -> None:
    """Any other text may be about somebody."""
    shop = Shop()
    shop.sell('"a name"')
    assert shop.entry().result is None


def test_it_is_claimed_first_and_settled_last() -> None:
    """Before a session is opened, and when the answer is there."""
    shop = Shop()
    _, effects = drive(shop.core.call(ORDER, ITEM, KEYED), [result('"yes"')], shop.clock)
    assert [isinstance(effect, Work) for effect in effects] == [True, False, True]


def test_a_call_that_is_dropped() -> None:
    """Its event loop is gone: nothing can be written any more, and the intent stays."""
    shop = Shop()
    steps = shop.core.call(ORDER, ITEM, KEYED)
    work = next(steps)
    assert isinstance(work, Work)
    work.job()
    next_send(steps).handed_over = True
    steps.close()
    assert shop.entry().state == "intent"
    done, sent = shop.sell('"yes"')
    assert isinstance(done, RpcError) and sent == 0


def test_the_lease_of_an_intent() -> None:
    """A minute after the deadline of its call it is over, in this very process; and never free."""
    shop = Shop()
    steps = shop.core.call(ORDER, ITEM, KEYED)
    work = next(steps)
    assert isinstance(work, Work)
    work.job()
    steps.close()
    shop.clock.now += 60 + 59
    assert shop.entry().state == "intent"
    shop.clock.now += 2
    assert (shop.entry().state, shop.entry().why) == ("unknown", "its time is over, and its end was not seen")
    shop.clock.now += 1e9
    done, _ = drive(shop.core.call(ORDER, ITEM, KEYED), [result('"yes"')], shop.clock)
    assert isinstance(done, DuplicateCallError) and done.state == "unknown"


class Broken(MemoryJournal):
    """Its *nth* change fails."""

    def __init__(self, nth: int) -> None:
        super().__init__()
        self._left = nth

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        """As ever, and once not."""
        self._left -= 1
        if self._left == 0:
            raise JournalError("the disk is full")
        return super().swap(old, new, durable=durable, wait=wait)


def test_errors_of_a_journal_leave_no_frames() -> None:
    """Those of the core hold requests."""
    for nth in (1, 2):
        done, sent = Shop(Broken(nth)).sell('"yes"')
        assert isinstance(done, JournalError)
        assert (done.outcome, done.result, sent) == (("placed", "yes", 1) if nth == 2 else ("not_placed", None, 0))
        assert done.__traceback__ is None and done.__context__ is None


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "left as an intent: the disk is full."), ("ru", "записан как начатый: the disk is full.")],
)
def test_an_interruption_that_cannot_be_written_down(lang: Lang, words: str) -> None:
    """It passes all the same, and says so."""
    shop = Shop(Broken(2), lang)
    steps = shop.core.call(ORDER, ITEM, KEYED)
    work = next(steps)
    assert isinstance(work, Work)
    work.job()
    next_send(steps).handed_over = True
    interruption = KeyboardInterrupt()
    work = steps.throw(interruption)
    assert isinstance(work, Work)
    work.job()
    with pytest.raises(KeyboardInterrupt) as caught:
        next(steps)
    assert caught.value is interruption
    assert words in caught.value.__notes__[0]
    assert shop.entry().state == "intent"


def test_a_process_that_is_gone() -> None:
    """It has ended, and was waited for."""
    command = [sys.executable, "-c", "from codegen.runtime import owners; print(owners.own())"]
    owner = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    assert owners.gone(owner)


def test_a_process_that_lives() -> None:
    """This one, and another until it is killed; it need not have been waited for."""
    assert not owners.gone(owners.own())
    command = [sys.executable, "-c", "from codegen.runtime import owners; print(owners.own(), flush=True); input()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        owner = process.stdout.readline().decode().strip()
        assert not owners.gone(owner)
        process.kill()
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert owners.gone(owner)


MINE = owners.own().split(" ")
OTHERS: dict[str, tuple[list[str], bool]] = {
    "another process had the number": ([MINE[0], "1", *MINE[2:]], True),
    "no process": (["4000000", "1", *MINE[2:]], True),
    "the first process, another start": (["1", "0", *MINE[2:]], True),
    "another start of the machine": ([MINE[0], "1", "other/pid:[1]", MINE[3]], False),
    "another container": (["4000000", "1", MINE[2].replace("pid:[", "pid:[9"), MINE[3]], False),
    "a machine that does not tell": (["4000000", "-", "-", "mac"], False),
    "a number that there cannot be": (["9" * 30, "1", *MINE[2:]], False),
    "not written by this": (["somebody"], False),
    "nobody": ([""], False),
}


@pytest.mark.parametrize(("parts", "gone"), OTHERS.values(), ids=OTHERS)
def test_what_can_be_said_of_others(parts: list[str], gone: bool) -> None:
    """Only what is seen from here; of the rest the lease decides."""
    assert owners.gone(" ".join(parts)) is gone
