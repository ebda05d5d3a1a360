// SPDX-License-Identifier: Apache-2.0
#include "app/admin_rotate_key.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"
#include "crypto/master_key.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// Ends a rotation after so many keys, as a crash does.
class StopsAfter final : public crypto::KeyStore {
public:
    StopsAfter(crypto::KeyStore& store, std::size_t replaces) : store_{store}, left_{replaces} {}

    Result<void> add(crypto::KeyId id, crypto::Sealed const& wrapped) override { return store_.add(id, wrapped); }
    Result<void> replace(crypto::KeyId id, crypto::Sealed const& wrapped) override {
        if (left_ == 0) return Error{Errc::unavailable, "the power went"};
        --left_;
        return store_.replace(id, wrapped);
    }
    Result<Bytes> get(crypto::KeyId id) override { return store_.get(id); }
    Result<void> destroy(crypto::KeyId id) override { return store_.destroy(id); }
    Result<std::vector<Id128>> list(crypto::KeyKind kind) override { return store_.list(kind); }

private:
    crypto::KeyStore& store_;
    std::size_t left_;
};

class AdminRotateKeyTest : public testing::AdminTest {
protected:
    AdminRotateKeyTest() {
        import("mail = [\"owner@shop.example\"]");
        recording = put_call("a@sip");
    }

    std::string content(fs::path const& name) const {
        std::ifstream file{fs::path{config.data} / name};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    fs::path recording_key() const { return fs::path{"keys"} / "recording" / recording.id.value().to_string(); }
    /// The call, its transcript, the recording's key, the audit log's anchor: all that hangs on the master key.
    void expect_everything_opens(std::string const& when) {
        EXPECT_THAT(admin({"calls", "export", "--last"}).out, HasSubstr("Thank you.")) << when;
        auto at = store();
        EXPECT_TRUE(at.keys().find(recording.company.value(), {crypto::KeyKind::recording, recording.id.value()}))
            << when;
        EXPECT_EQ(admin({"audit", "verify"}).code, 0) << when;
    }

    model::Recording recording;
};

TEST_F(AdminRotateKeyTest, another_master_key_opens_all_that_the_old_one_opened) {
    auto const before = content("master.key"), wrapped = content(recording_key());
    auto const sound = content(fs::path{"objects"} / object_name(recording));
    auto const old = write("old.key", before);
    auto const ran = admin({"rotate-key"});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("2 keys hang on it"));  // the business's, and the house's
    EXPECT_NE(content("master.key"), before);
    EXPECT_EQ(content("master.key").size(), before.size()) << "the old one is out of the file";
    EXPECT_EQ(content(recording_key()), wrapped);
    EXPECT_EQ(content(fs::path{"objects"} / object_name(recording)), sound);
    expect_everything_opens("after the rotation");
    fs::copy_file(old, fs::path{config.data} / "master.key", fs::copy_options::overwrite_existing);
    EXPECT_EQ(admin({"calls", "export", "--last"}).code, 1) << "the old master key opens nothing any more";
}

TEST_F(AdminRotateKeyTest, a_crash_after_any_step_loses_nothing_and_the_next_start_finishes_it) {
    auto const file = fs::path{config.data} / "master.key";
    auto const sealed = content(recording_key());
    for (std::size_t step = 0; step <= 3; ++step) {  // after begin; one key; both keys; and before the file is written
        if (step == 3) write("data/master.key.new", "half a fi");
        auto const old = content("master.key");
        if (step < 3) {
            ASSERT_TRUE(crypto::begin_master_key_rotation(file, random));
            auto keys = crypto::FileKeyStore::open(fs::path{config.data} / "keys").value();
            StopsAfter stops{keys, step};
            auto masters = crypto::open_master_key_file(file, keys, random).value();
            EXPECT_EQ(crypto::KeyRing(std::move(masters), stops, random).rewrap().has_value(), step == 2) << step;
        }
        expect_everything_opens("step " + std::to_string(step));
        EXPECT_EQ(content("master.key").size(), old.size()) << "one key is in the file";
        EXPECT_EQ(content("master.key") == old, step == 3);
        EXPECT_FALSE(fs::exists(file.string() + ".new"));
    }
    EXPECT_EQ(content(recording_key()), sealed);
}

TEST_F(AdminRotateKeyTest, is_refused_beside_a_server_which_goes_on_with_the_key_it_read) {
    auto const served = DataFolder::open(config.data, DataFolder::Kind::lasting).value();
    EXPECT_THAT(admin({"rotate-key"}).err, HasSubstr("another ombrex serves"));
    config.data = (base / "elsewhere").string();
    EXPECT_THAT(admin({"rotate-key"}).err, HasSubstr("holds no store"));
}

TEST_F(AdminRotateKeyTest, is_an_entry_of_the_log) {
    admin({"rotate-key", "--as", "alice"});
    EXPECT_THAT(admin({"audit", "export", "--jsonl"}).out,
                HasSubstr("\"actor\":\"operator:alice os:nobody\",\"action\":\"master_key_rotated\""));
}

}  // namespace
}  // namespace ombrex::app
