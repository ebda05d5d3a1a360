// SPDX-License-Identifier: Apache-2.0
#include "app/post.h"

namespace ombrex::app {

Result<std::unique_ptr<Post>> Post::open(std::filesystem::path folder, Config::Mail const& mail, services::Deps deps) {
    auto post = std::unique_ptr<Post>{new Post{mail, deps}};
    BOOST_OUTCOME_TRY(post->outbox_, outbox::OutboxMailer::open(std::move(folder), deps.clock));
    if (mail.smtp_url.empty()) return post;
    auto server = net::SmtpServer::parse(mail.smtp_url, mail.smtp_ca_file);
    if (!server) return Error{Errc::invalid_input, "mail.smtp_url: " + server.error().detail};
    server.value().oldest = net::oldest_tls(deps.policy);
    post->guard_ = std::make_unique<net::EgressGuard>(
        deps.policy,
        std::vector{net::EgressGuard::Allowed{privacy::Recipient::own_infrastructure, server.value().place}},
        post->ledger_, deps.clock);
    post->smtp_ = std::make_unique<smtp::SmtpMailer>(std::move(server.value()), mail.from, *post->guard_, deps.clock);
    return post;
}

services::PostRoom Post::room(std::string public_url) {
    ports::Mailer& mailer = smtp_ ? static_cast<ports::Mailer&>(*smtp_) : *outbox_;
    return {mailer, calendar_files_, mail_.from, mail_.owner, std::move(public_url)};
}

std::string Post::summary_of(model::CompanyId company, model::CallId call) const {
    auto const place = outbox_->place_of(company, services::letter_id(services::summary_letter, call.value(), 0));
    std::error_code ignored;
    if (std::filesystem::exists(place, ignored)) return place.string();
    return smtp_ ? "given to the mail server" : "";
}

}  // namespace ombrex::app
