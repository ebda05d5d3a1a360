// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/erasure_graph.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace ombrex {
namespace {

using namespace testing_support;

/// Proofs: that somebody asked, that something went, who got it. Ids and nothing else.
std::set<std::string> const proofs{"audit", "disclosure", "receipt", "processor_request", "privacy_request"};

class ErasureGraphTest : public ErasureGraph {
protected:
    void erase_first(std::vector<Person> const& people) {
        asks(model::RightsKind::access, people[0].name, people[0].number);
        auto const id = asks(model::RightsKind::erase, people[0].name, people[0].number);
        judge(id);
        auto const erased = erase(id);
        ASSERT_TRUE(erased) << erased.error().detail;
        EXPECT_EQ(erased.value().mails, people[0].calls.size());
    }
    std::string all_mail() const {
        std::ostringstream out;
        for (auto const& entry : std::filesystem::directory_iterator{folder / "outbox"}) {
            out << std::ifstream{entry.path()}.rdbuf();
        }
        return out.str();
    }
    std::set<std::string> files() const {
        std::set<std::string> out;
        for (auto const* const place : {"objects", "spool"}) {
            for (auto const& entry : std::filesystem::recursive_directory_iterator{folder / place}) {
                out.insert(entry.path().filename().string());
            }
        }
        return out;
    }
};

/// Ids and tokens: among so many of them one has any six digits now and then.
bool is_drawn(std::string const& text) {
    constexpr std::size_t id_digits = 32;
    return text.size() >= id_digits && from_hex(text).has_value();
}

TEST_F(ErasureGraphTest, C39_on_a_graph_of_companies_an_erasure_leaves_no_row_that_names_the_subject) {
    bool const big = std::getenv("OMBREX_BIG") != nullptr;
    int const companies = big ? 1000 : 60;
    std::set<std::string> gone, stays;
    for (int n = 0; n < companies; ++n) {
        auto const people = grow(n);
        for (auto const& one : people) (&one == &people[0] ? gone : stays).insert(one.rows.begin(), one.rows.end());
        ASSERT_NO_FATAL_FAILURE(erase_first(people));
    }
    ASSERT_TRUE(wait(database->copy_to(folder / "copy.db")));
    std::set<std::string> ids;
    std::size_t named = 0;
    for (auto const& cell : RawStore{folder / "copy.db", keys}.cells()) {
        auto const where = cell.table + "." + cell.column;
        EXPECT_EQ(cell.text.find(gone_word), std::string::npos) << where;
        if (!is_drawn(cell.text)) {
            EXPECT_EQ(cell.text.find(gone_area), std::string::npos) << where;
        }
        if (cell.text.find(stay_word) != std::string::npos) ++named;
        if (!proofs.contains(cell.table)) ids.insert(cell.text);
    }
    EXPECT_GT(named, stays.size()) << "or the scan reads nothing";
    for (auto const& id : gone) EXPECT_FALSE(ids.contains(id)) << id;
    for (auto const& id : stays) EXPECT_TRUE(ids.contains(id)) << id;
    auto const mail = all_mail();
    EXPECT_EQ(mail.find(gone_word), std::string::npos);
    EXPECT_NE(mail.find(stay_word), std::string::npos);
    for (auto const& file : files()) {
        for (auto const& id : gone) EXPECT_EQ(file.find(id), std::string::npos) << file;
    }
    for (auto const& id : gone) {
        auto const row = Id128::parse(id).value();
        EXPECT_FALSE(key_store.get({crypto::KeyKind::transcript, row}));
        EXPECT_FALSE(key_store.get({crypto::KeyKind::recording, row}));
    }
}

}  // namespace
}  // namespace ombrex
