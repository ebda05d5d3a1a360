// SPDX-License-Identifier: Apache-2.0
//
// mutate_policy SURVIVORS: changes one thing of the policy at a time and asks the probes about it. README.md
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>

#include "tests/mutation/mutant.h"
#include "tests/mutation/probe.h"

namespace ombrex::mutation {
namespace {

using privacy::Policy;

struct Verdict {
    bool by_behaviour = false;
    bool by_page = false;
};

/// A mutant that may live: subject and change, `*` for any rest; through which of the two nets; why.
struct Survivor {
    std::string subject;
    std::string change;
    std::string net;
    std::string why;
    bool needed = false;
};

bool matches(std::string_view pattern, std::string_view text) {
    if (!pattern.ends_with('*')) return pattern == text;
    return text.starts_with(pattern.substr(0, pattern.size() - 1));
}

std::vector<Survivor> read_survivors(std::string const& path) {
    std::vector<Survivor> out;
    std::ifstream file{path};
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#')) continue;
        std::array<std::string, 4> fields;
        for (std::size_t i = 0; i < 3; ++i) {
            auto const bar = std::min(line.find(" | "), line.size());
            fields[i] = line.substr(0, bar);
            line.erase(0, std::min(bar + 3, line.size()));
        }
        out.push_back({fields[0], fields[1], fields[2], line});
    }
    return out;
}

using BySubject = std::multimap<std::string, Probe, std::less<>>;

BySubject all_probes() {
    BySubject out;
    for (auto const& probes : {retention_probes(), limit_probes(), right_probes(), recipient_probes(), use_probes()}) {
        for (Probe const& probe : probes) out.emplace(probe.subject, probe);
    }
    return out;
}

Verdict judge(BySubject const& probes, std::string const& subject, Policy const& policy) {
    Verdict verdict;
    std::string const page = page_of(policy);
    auto const [first, last] = probes.equal_range(subject);
    for (auto at = first; at != last; ++at) {
        Probe const& probe = at->second;
        if (probe.behaves && !probe.behaves(policy)) verdict.by_behaviour = true;
        if (!probe.says.empty() && !says(page, probe.says)) verdict.by_page = true;
    }
    return verdict;
}

/// The published policy passes every probe, or they say nothing about a mutant.
int count_untrue(BySubject const& probes) {
    int untrue = 0;
    std::string const page = page_of(privacy::published_policy);
    for (auto const& [subject, probe] : probes) {
        bool const behaves = !probe.behaves || probe.behaves(privacy::published_policy);
        bool const said = probe.says.empty() || says(page, probe.says);
        if (!behaves) fmt::print("untrue of the published policy: what {} does\n", subject);
        if (!said) fmt::print("untrue of the published policy: the page on {}: {}\n", subject, probe.says);
        untrue += !behaves + !said;
    }
    return untrue;
}

struct Count {
    int mutants = 0;
    int killed = 0;
    int excused = 0;
};

class Trial {
public:
    explicit Trial(std::vector<Survivor> survivors) : probes_{all_probes()}, survivors_{std::move(survivors)} {}

    int run() {
        faults_ = count_untrue(probes_);
        for (Mutant const& mutant : all_mutants()) try_one(mutant);
        for (Survivor const& one : survivors_) {
            if (!one.needed)
                fault(fmt::format("the list excuses {} {}, and no mutant needs it", one.subject, one.change));
        }
        print();
        return faults_ == 0 ? 0 : 1;
    }

private:
    void fault(std::string const& what) {
        ++faults_;
        fmt::print("{}\n", what);
    }

    void try_one(Mutant const& mutant) {
        auto const verdict = judge(probes_, mutant.subject, mutant.policy);
        auto& count = counts_[mutant.subject.substr(0, mutant.subject.find('.'))];
        ++count.mutants;
        bool const behaviour = net(mutant, "behaviour", verdict.by_behaviour);
        bool const page = net(mutant, "page", verdict.by_page);
        if (verdict.by_behaviour && verdict.by_page) ++count.killed;
        if (!(behaviour && page)) ++count.excused;
    }

    /// Whether this net killed it; where not, it has to be on the list, and where it did, it must not be.
    bool net(Mutant const& mutant, std::string_view name, bool killed) {
        bool listed = false;
        for (Survivor& one : survivors_) {
            bool const meant =
                one.net == name && matches(one.subject, mutant.subject) && matches(one.change, mutant.change);
            if (meant) listed = one.needed = true;
        }
        if (killed && listed)
            fault(fmt::format("{} {}: killed by {}; strike it from the list", mutant.subject, mutant.change, name));
        if (!killed && !listed) fault(fmt::format("{} {}: no {} probe notices", mutant.subject, mutant.change, name));
        return killed;
    }

    void print() const {
        Count all;
        fmt::print("{:<12} {:>8} {:>8} {:>8}\n", "table", "mutants", "killed", "excused");
        for (auto const& [table, count] : counts_) {
            fmt::print("{:<12} {:>8} {:>8} {:>8}\n", table, count.mutants, count.killed, count.excused);
            all.mutants += count.mutants;
            all.killed += count.killed;
            all.excused += count.excused;
        }
        fmt::print("{:<12} {:>8} {:>8} {:>8}\n", "all", all.mutants, all.killed, all.excused);
        if (all.excused > 0) fmt::print("\nexcused, because:\n");
        for (Survivor const& one : survivors_) {
            fmt::print("  {} {} ({}): {}\n", one.subject, one.change, one.net, one.why);
        }
        fmt::print("{} probes, {} faults\n", probes_.size(), faults_);
    }

    BySubject probes_;
    std::vector<Survivor> survivors_;
    std::map<std::string, Count> counts_;
    int faults_ = 0;
};

}  // namespace
}  // namespace ombrex::mutation

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: mutate_policy SURVIVORS\n";
        return 2;
    }
    return ombrex::mutation::Trial{ombrex::mutation::read_survivors(argv[1])}.run();
}
