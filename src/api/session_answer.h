// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/desk.h"

namespace ombrex::api {

/// Who is signed in, his company and the guard of his session, as `Session` of the contract.
Task<net::HttpResponse> session_answer(Desk desk, model::User user, model::Session session);

/// The same for a session that begins here: with its cookie. The address must be verified, else 401 and another letter.
Task<net::HttpResponse> begin_session(Desk desk, model::User user, net::HttpRequest request);

/// 204 for a session that ended: its cookie goes.
[[nodiscard]] net::HttpResponse signed_out();

/// A password out of a field; the field's copy is wiped. None: it is said in `input`.
class JsonInput;
[[nodiscard]] std::optional<crypto::Password> password_of(JsonInput& input, std::string_view field);
[[nodiscard]] std::optional<model::MailAddress> email_of(JsonInput& input);
[[nodiscard]] std::optional<model::Role> role_of(JsonInput& input);

/// 429 until that account or place may guess again (C18); else unless_full().
[[nodiscard]] net::HttpResponse held_back(Desk const& desk, model::MailAddress const& who,
                                          model::ClientAddress const& from, Error const& error);
/// 429 until fewer passwords wait to be compared; whatever else failed is what it is.
[[nodiscard]] net::HttpResponse unless_full(Error const& error);

/// SignInGuard::lets_write of now: false means that the letter stays away, and that the answer is the same.
[[nodiscard]] bool lets_write(Desk const& desk, model::MailAddress const& to);

/// What a refusal of services::show_password is: said at that field, or held_back().
[[nodiscard]] net::HttpResponse password_refused(Desk const& desk, model::MailAddress const& who,
                                                 model::ClientAddress const& from, std::string_view field,
                                                 Error const& error);

/// What a service's refusal is for who typed: an `invalid_input` is said in words at that field.
[[nodiscard]] net::HttpResponse refused_at(std::string_view field, Error const& error);

}  // namespace ombrex::api
