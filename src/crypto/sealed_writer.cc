// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_writer.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "crypto/detail/seal_bytes.h"

namespace ombrex::crypto {
namespace {

using detail::RecordPlace;
using detail::SealedMaker;

}  // namespace

SealedWriter::SealedWriter(SealKey key, Binding const& binding, Random& random, Sink sink, std::uint32_t record_size)
    : cipher_{std::move(key), detail::associated_data(binding)}, sink_{std::move(sink)}, piece_{SealedMaker::make({})} {
    detail::StreamPrefix prefix;
    random.fill(prefix);
    cipher_.begin(prefix, record_size);
    SealedMaker::bytes(piece_).reserve(std::max<std::size_t>(record_size, detail::stream_head_size));
    held_.reserve(cipher_.capacity());
}

SealedWriter::~SealedWriter() { sodium_memzero(held_.data(), held_.capacity()); }

Result<void> SealedWriter::write(ByteView plaintext) {
    if (finished_) std::abort();
    while (!plaintext.empty()) {
        // A full record waits for the byte after it, so that the last record of a stream is not an empty one.
        if (held_.size() == cipher_.capacity()) {
            BOOST_OUTCOME_TRY(emit(RecordPlace::inner));
        }
        auto const taken = plaintext.first(std::min(plaintext.size(), cipher_.capacity() - held_.size()));
        held_.insert(held_.end(), taken.begin(), taken.end());
        plaintext = plaintext.subspan(taken.size());
    }
    return broken_ ? Result<void>{*broken_} : ok();
}

Result<void> SealedWriter::flush() {
    if (finished_) std::abort();
    if (held_.empty()) return broken_ ? Result<void>{*broken_} : ok();
    return emit(RecordPlace::inner);
}

Result<void> SealedWriter::finish() {
    if (finished_) std::abort();
    BOOST_OUTCOME_TRY(emit(RecordPlace::last));
    finished_ = true;
    return ok();
}

Result<void> SealedWriter::emit(RecordPlace place) {
    if (broken_) return *broken_;
    auto& piece = SealedMaker::bytes(piece_);
    if (index_ == 0) {
        piece.resize(detail::stream_head_size);
        cipher_.seal_head(piece);
        BOOST_OUTCOME_TRY(hand_out());
    }
    piece.resize(cipher_.record_size());
    cipher_.seal(index_, place, {offset_, held_}, piece);
    BOOST_OUTCOME_TRY(hand_out());
    ++index_;
    offset_ += held_.size();
    held_.clear();
    return ok();
}

Result<void> SealedWriter::hand_out() {
    auto taken = sink_(piece_);
    if (!taken) broken_ = taken.error();
    return taken;
}

}  // namespace ombrex::crypto
