#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A caller is put through to a person over a second SIP call: they hear each other, either may hang up, and what they
say is neither recorded nor kept. Where nobody picks up, or the line is busy, or the hour's transfers are spent, the
receptionist comes back. Only the number that the business wrote down is dialled.

usage: transfer_test.py OMBREX SCENARIO.toml
"""
import os

from callee import Callee
from telephone import HUM, SILENCE, Phone, Server, is_loud, started

TARGET = "+13035550111"  # [[transfer]] of the scenario


def with_notice(scenario, folder):
    with open(scenario, encoding="utf-8") as whole:
        text = whole.read()
    path = os.path.join(folder, "notice.toml")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text.replace("[privacy]", '[privacy]\nrecording = "notice"'))
    return path


def ask_for_a_person(server, faults):
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    phone.talk_for(20)
    phone.press("0")
    return phone


def loud(heard, since):
    return sum(is_loud(packet) for packet in heard[since:])


def together(phone, human, faults):
    """The human hears what it is about; then each hears the other."""
    faults.expect(phone.talk(lambda: loud(human.heard, 0) > 10), "the human was not told what it is about")
    human.sound = HUM
    since = len(phone.heard)
    # The agent's last words may still come; a hum of a second and a half is nobody's sentence.
    faults.expect(phone.talk(lambda: loud(phone.heard, since) > 150), "the caller does not hear the human")
    human.sound = SILENCE
    phone.talk_for(25)
    since = len(human.heard)
    faults.expect(phone.talk(lambda: loud(human.heard, since) > 25, HUM), "the human does not hear the caller")


def put_through(server, human, faults):
    phone = ask_for_a_person(server, faults)
    faults.expect(phone.talk(lambda: human.answered), "the human was not called")
    faults.expect(human.dialled == TARGET, f"another number was dialled: {human.dialled}")
    faults.expect("+13035550177" not in human.invite, "the caller's number was shown without need")
    together(phone, human, faults)
    return phone


def caller_ends(server, human, faults):
    phone = put_through(server, human, faults)
    faults.expect(phone.hang_up(), "the call did not end")
    faults.expect(human.until(lambda: human.ended), "the human's call did not end with it")


def human_ends(server, human, faults):
    phone = put_through(server, human, faults)
    human.hang_up()
    faults.expect(phone.talk(lambda: phone.ended), "the caller's call did not end with it")


def nobody_there(server, human, faults):
    """Busy; and a caller who does not wait for an answer."""
    human.answer = "486 Busy Here"
    phone = ask_for_a_person(server, faults)
    faults.expect(phone.talk(lambda: human.calls == 1), "the human was not called")
    since = len(phone.heard)
    faults.expect(phone.talk(lambda: loud(phone.heard, since) > 50), "the receptionist did not come back")
    faults.expect(phone.hang_up(), "the call did not end")
    human.answer = "180 Ringing"
    phone = ask_for_a_person(server, faults)
    faults.expect(phone.talk(lambda: human.calls == 2), "the human was not called again")
    faults.expect(phone.hang_up(), "the call did not end while it rang")
    faults.expect(human.until(lambda: human.cancelled), "it went on ringing for nobody")


def spent(server, human, faults):
    """Four of an hour were tried; the fifth rings nowhere."""
    human.answer, before = "200 OK", human.calls
    phone = ask_for_a_person(server, faults)
    faults.expect(server.wait_log("transfers_of_this_hour_spent"), "the limit of transfers does not hold")
    faults.expect(human.calls == before, "it was dialled all the same")
    faults.expect(phone.hang_up(), "the call did not end")


def rows(server, faults):
    calls = server.wait_rows("SELECT end_reason, duration_ms FROM call ORDER BY answered_us",
                             lambda rows: len(rows) == 5 and all(all(row) for row in rows))
    reasons = [reason for reason, _ in calls]
    faults.expect(reasons == ["transferred"] * 2 + ["caller_hangup"] * 3, f"they ended otherwise: {reasons}")
    tried = [row[0] for row in server.rows("SELECT result FROM transfer_attempt ORDER BY erase_on_us, call")]
    faults.expect(sorted(tried) == ["connected", "connected", "no_answer", "refused", "refused"], f"kept: {tried}")
    kept = server.wait_rows("SELECT r.length_ms, c.duration_ms FROM recording r JOIN call c ON r.call = c.call "
                            "WHERE c.end_reason = 'transferred'", lambda rows: all(row[0] for row in rows))
    faults.expect(len(kept) == 2 and all(length < whole - 2000 for length, whole in kept),
                  f"what the two said was recorded: {kept}")
    left = server.rows("SELECT recipient, count(*) FROM disclosure GROUP BY recipient ORDER BY recipient")
    carrier, customer = 7, 8  # privacy::Recipient; a row for each call, and one for each second leg
    faults.expect(left == [(carrier, 5 + 4), (customer, 5 + 4)], f"the ledger has {left}")


def main(ombrex, scenario, folder, faults):
    human = Callee()
    server = Server(ombrex, with_notice(scenario, folder), folder, "--set", "limits.transfers_per_hour=4", "--set",
                    f"sip.transfer_gateway=127.0.0.1:{human.port}")
    caller_ends(server, human.again(), faults)
    human_ends(server, human.again(), faults)
    human.again().calls = 0
    nobody_there(server, human, faults)
    spent(server, human.again(), faults)
    rows(server, faults)
    faults.expect(server.stop() == 0, "it did not stop in peace")
    human.close()


started(main)
