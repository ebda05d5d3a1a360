// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include "base/wait.h"
#include "crypto/key_ring.h"
#include "crypto/sealed_writer.h"
#include "model/recording.h"
#include "ports/object_store.h"
#include "voice/recording_binding.h"

namespace ombrex::testing_support {

/// Puts the sound of a recording into the store as a server does: sealed under a key of its own.
inline void put_sealed_sound(ports::ObjectStore& objects, crypto::KeyRing& keys, Random& random,
                             model::Recording const& recording, std::string_view sound, Deadline by) {
    crypto::KeyId const id{crypto::KeyKind::recording, recording.id.value()};
    auto key = keys.create(recording.company.value(), id).value();
    auto const object = wait(objects.create(object_name(recording), by)).value();
    crypto::SealedWriter writer{std::move(key), voice::recording_binding(recording.company, recording.id), random,
                                [&](crypto::Sealed const& piece) { return wait(object->append(piece, by)); }};
    EXPECT_TRUE(writer.write(as_bytes(sound)));
    EXPECT_TRUE(writer.finish());
    EXPECT_TRUE(wait(object->commit(by)));
}

}  // namespace ombrex::testing_support
