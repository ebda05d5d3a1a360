// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "privacy/operator.h"
#include "privacy/policy.h"
#include "privacy/policy_diff.h"

namespace ombrex::privacy {

// C46: what people are told when the policy changes.

/// A version as it is published: what stays of it when the program has moved on to the next.
struct Edition {
    std::string version;
    std::chrono::local_days effective;
    std::string document;  ///< render_policy_json.
};
/// Legal holds come and go under an edition, on the page: none stands in it.
[[nodiscard]] Edition edition_of(Policy const& policy, Operator who);

/// material: what a person would want to know before it takes effect: more is collected, somebody else receives it, it
/// serves another purpose, stays longer, a limit is weaker, a right or a promise is lost. editorial: the rest.
enum class Weight : std::uint8_t { material, editorial };

/// A difference that readers are told of.
struct NoticedChange {
    std::string where;   ///< "How long it stays: Recordings, kept"
    std::string before;  ///< Empty: it was not there.
    std::string after;   ///< Empty: it is not there any more.
    Weight weight = Weight::editorial;
    std::string_view why;  ///< "kept longer". Static storage.
};

/// What differs between two editions, the material first. Decided by the tables alone: that other words stand in a
/// promise is editorial, because what is done is what the tables say. Not told: how far a promise is proven (the page
/// shows that), and dates. Errors: those of policy_changes.
[[nodiscard]] Result<std::vector<NoticedChange>> noticed_changes(std::string_view before, std::string_view after);
[[nodiscard]] bool any_material(std::vector<NoticedChange> const& changes);

/// One line, without line break: `How long it stays: Recordings, kept: "90 days" becomes "120 days" (kept longer)`.
[[nodiscard]] std::string to_string(NoticedChange const& change);

/// So long before the next version takes effect an edition promises to tell of it; none: it promises nothing.
[[nodiscard]] std::chrono::days notice_promised(std::string_view document);

/// What a letter about an edition needs of the one who runs the Service.
struct EditionSender {
    std::string company, address, privacy_mail;
};
/// Errors: invalid_input (the document is no edition).
[[nodiscard]] Result<EditionSender> sender_of(std::string_view document);

}  // namespace ombrex::privacy
