// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/letter.h"
#include "model/usage.h"
#include "services/call_context.h"
#include "services/letter_limit.h"
#include "services/sign_in_throttle.h"

namespace ombrex::services {

/// Who is held back (C18), by account and by place. Many people may come from one place, behind one router: it may
/// fail more often. Whatever somebody can guess goes through it: passwords and codes of a second factor. Thread: one.
struct SignInGuard {
    SignInThrottle accounts{{}};
    SignInThrottle places{{.free = 30}};
    LetterLimit letters{{}};

    /// None has to be waited: zero.
    [[nodiscard]] std::chrono::seconds wait_for(model::MailAddress const& who, model::ClientAddress const& from,
                                                MonoTime now) const;
    /// Errors: unavailable (429; the detail says how many seconds to wait).
    [[nodiscard]] Result<void> lets(model::MailAddress const& who, model::ClientAddress const& from,
                                    MonoTime now) const;
    void failed(model::MailAddress const& who, model::ClientAddress const& from, MonoTime now);
    void succeeded(model::MailAddress const& who);
    /// One more letter to that address, which somebody asks for who may not have it. False: it had enough today; then
    /// nothing is mailed, and who asked is told what he would be told anyway.
    [[nodiscard]] bool lets_write(model::MailAddress const& to, MonoTime now);
};

/// That somebody failed, for whoever watches patterns: the same work whether anybody has that address. Errors:
/// unavailable. Purpose: abuse_detection.
Task<Result<void>> note_failed_sign_in(Deps deps, model::MailAddress email, Deadline deadline);

}  // namespace ombrex::services
