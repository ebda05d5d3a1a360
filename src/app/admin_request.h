// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "app/admin_store.h"

namespace ombrex::app {

/// Whose request it is, as typed; all but the kind and the company may be empty.
struct RequestWords {
    std::string kind, company, user, number, name, against;
};

/// How it was shown that the data is his, as typed. All empty: a code for a call-back is made and printed.
struct ProofWords {
    std::string code, fact, judgement;
};

/// What is right, as typed; empty: as it was. `instead_of`: the number that is wrong; empty: that of the request.
struct CorrectionWords {
    std::string name, number, instead_of;
};

/// `ombrex admin request ...`: the register of privacy requests (C43). Each returns the exit code: 0, 1 (no such
/// request, it is closed, nothing shows that it is his), 2 (wrong words).

/// A number is written as people do: with its country, or as the business's country writes it. Data of a minor goes at
/// once (C44).
int run_admin_request_add(RequestWords const& words, AdminContext const& context);
/// All, those first whose days end first, with how much of the time is gone.
int run_admin_request_list(bool json, AdminContext const& context);
/// One, with the recipients that are asked to delete because of it.
int run_admin_request_show(std::string const& id, AdminContext const& context);
int run_admin_request_prove(std::string const& id, ProofWords const& words, AdminContext const& context);
/// `answer`: what was sent, changed or decided.
int run_admin_request_answer(std::string const& id, std::string const& answer, AdminContext const& context);
/// `reason`: not_proven, someone_else, nothing_held, law_keeps_it, legal_hold, repeated, withdrawn.
int run_admin_request_refuse(std::string const& id, std::string const& reason, AdminContext const& context);
/// Of a caller; `also`: other spellings of his name. It is answered by that.
int run_admin_request_erase(std::string const& id, std::vector<std::string> const& also, AdminContext const& context);
/// Of a caller; `also`: other spellings of his name that are his. It is answered by that.
int run_admin_request_correct(std::string const& id, CorrectionWords const& words, std::vector<std::string> const& also,
                              AdminContext const& context);
/// What a recipient said that no program could ask. `id`: of the recipient's own line.
int run_admin_request_recipient(std::string const& id, std::string const& answer, AdminContext const& context);

}  // namespace ombrex::app
