// SPDX-License-Identifier: Apache-2.0
#include "app/phone_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <ostream>

#include "adapters/speech/ears.h"
#include "app/caller_scripts.h"
#include "app/phone.h"
#include "app/phone_captions.h"
#include "net/transport.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;

/// "calls.json:c01" is call c01 of calls.json.
Result<ScriptedCall> script_of(std::string const& given) {
    auto const colon = given.rfind(':');
    bool const named = colon != std::string::npos && !given.ends_with(".json");
    BOOST_OUTCOME_TRY(auto calls, read_caller_scripts(named ? given.substr(0, colon) : given,
                                                      named ? given.substr(colon + 1) : std::string{}));
    if (calls.size() > 1) {
        return Error{Errc::invalid_input,
                     fmt::format("{} has {} calls: name one, {}:{}", given, calls.size(), given, calls.front().id)};
    }
    return std::move(calls.front());
}

Result<PhoneCall> call_of(PhoneOptions const& options, Clock const& clock) {
    PhoneCall call{.to = options.to, .caller_id = options.caller_id, .script = {}};
    BOOST_OUTCOME_TRY(call.protected_networks, net::parse_protected_networks(options.protected_networks));
    if (!options.keys.empty()) call.script.turns.push_back({.text = {}, .sound = {}, .keys = options.keys, .when = {}});
    for (auto const& file : options.wav) {
        BOOST_OUTCOME_TRY(auto turn, turn_from_file(file));
        call.script.turns.push_back(std::move(turn));
    }
    for (auto const& words : options.say) {
        BOOST_OUTCOME_TRY(auto turn, turn_from_words(words, clock));
        call.script.turns.push_back(std::move(turn));
    }
    if (options.script.empty()) return call;
    BOOST_OUTCOME_TRY(auto scripted, script_of(options.script));
    if (call.caller_id == "withheld") call.caller_id = scripted.caller_id;
    call.script.quiet = scripted.script.quiet;
    std::ranges::move(scripted.script.turns, std::back_inserter(call.script.turns));
    return call;
}

Result<void> save(voice::CallTape const& tape, std::string const& file) {
    BOOST_OUTCOME_TRY(auto const wav, audio::write_wav({audio::narrow_rate, {tape.caller, tape.agent}}));
    std::ofstream out{file, std::ios::binary};
    out.write(reinterpret_cast<char const*>(wav.data()), static_cast<std::streamsize>(wav.size()));
    if (!out.flush()) return Error{Errc::unavailable, "cannot write " + file};
    return ok();
}

void show(PhoneReport const& report, std::ostream& out) {
    out << fmt::format("-- {} after {:.1f} s\n", report.hung_up_on ? "they hung up" : "I hung up",
                       std::chrono::duration<double>{report.talked}.count());
    out << fmt::format("   {} packets in, {} lost, jitter buffer {} ms\n", report.media.packets_in, report.media.lost,
                       report.media.jitter.count() / 1000);
    for (auto const& gap : report.gaps) {
        out << (gap.cut_off ? fmt::format("   turn {:2}: cut off while I spoke\n", gap.turn + 1)
                            : fmt::format("   turn {:2}: answered after {} ms\n", gap.turn + 1, gap.gap.count()));
    }
}

void show_json(PhoneReport const& report, std::ostream& out) {
    json::array gaps;
    for (auto const& gap : report.gaps) {
        gaps.push_back({{"turn", gap.turn + 1}, {"gap_ms", gap.gap.count()}, {"cut_off", gap.cut_off}});
    }
    json::object const line{{"call_id", report.call_id},
                            {"rang_ms", report.rang.count()},
                            {"talked_ms", report.talked.count()},
                            {"hung_up_on", report.hung_up_on},
                            {"packets_in", report.media.packets_in},
                            {"packets_lost", report.media.lost},
                            {"jitter_us", report.media.jitter.count()},
                            {"gaps", std::move(gaps)}};
    out << json::serialize(line) << std::endl;
}

}  // namespace

namespace {

/// What both sides said, heard when nobody waits for this machine any more.
Result<std::vector<PhoneCaption>> captions_of(PhoneReport const& report, PhoneCall const& call,
                                              std::filesystem::path const& models, Clock const& clock) {
    BOOST_OUTCOME_TRY(auto const ears, speech::open_ears(models, clock));
    return phone_captions(report.tape, call.script, *ears.voice_activity->for_call(), *ears.recognizer, clock);
}

void show(std::vector<PhoneCaption> const& captions, std::ostream& out) {
    for (auto const& caption : captions) {
        out << fmt::format("{:7.1f}  {}  {}\n", std::chrono::duration<double>{caption.at}.count(),
                           caption.speaker == model::Speaker::caller ? "I say   " : "they say", caption.text);
    }
}

}  // namespace

int run_phone_command(PhoneOptions const& options, std::ostream& out, std::ostream& err) {
    SystemClock const clock;
    SystemRandom random;
    auto call = call_of(options, clock);
    if (!call) {
        err << "ombrex: " << call.error().detail << "\n";
        return 2;
    }
    auto const report = phone(call.value(), options.json ? nullptr : &out, clock, random);
    if (!report) {
        err << "ombrex: " << report.error().detail << "\n";
        return report.error().code == Errc::invalid_input ? 2 : 1;
    }
    if (options.captions) {
        auto const captions = captions_of(report.value(), call.value(), options.models, clock);
        if (captions)
            show(captions.value(), out);
        else
            err << "ombrex: what they said is not shown: " << captions.error().detail << "\n";
    }
    options.json ? show_json(report.value(), out) : show(report.value(), out);
    if (options.record.empty()) return 0;
    auto const saved = save(report.value().tape, options.record);
    if (!saved) err << "ombrex: " << saved.error().detail << "\n";
    return saved ? 0 : 1;
}

}  // namespace ombrex::app
