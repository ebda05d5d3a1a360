// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "privacy/category.h"

namespace ombrex::canaries {

/// The personal fields of a business and of a call, one value each.
enum class Field : std::uint8_t {
    owner_email,      ///< The owner's account.
    owner_name,       ///< Likewise.
    company_name,     ///< As it was registered; what callers hear is public.
    password_hash,    ///< The owner's.
    factor_secret,    ///< What his authenticator shares with us.
    staff,            ///< Family name of those who can be booked.
    staff_number,     ///< Where a caller is put through to.
    webhook_secret,   ///< As the store made it.
    ip_address,       ///< Of the usage log.
    request_words,    ///< Of a privacy request.
    reply_address,    ///< Where its answer is to go.
    incident,         ///< A line of the register of breaches.
    caller_number,    ///< Caller id.
    callback_number,  ///< What the caller says he can be reached at.
    given_name,
    family_name,
    email,      ///< A contact of the caller's.
    address,    ///< Likewise; its street.
    reference,  ///< Of the appointment, as the store made it.
    notes,      ///< Of the appointment.
    message,    ///< What he wants passed on.
    said,       ///< A word that only the transcript holds.
    spoken,     ///< A word that the assistant is about to say.
    settings,   ///< A word of the assistant's settings.
    recording,  ///< What the recording is before it is sealed.
    calendar_token,
    billing,
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::billing) + 1;
[[nodiscard]] std::string_view name_of(Field field) noexcept;
[[nodiscard]] privacy::Category category_of(Field field) noexcept;
/// Those that all calls of one business share.
inline constexpr std::array shop_fields{
    Field::owner_email,   Field::owner_name,   Field::company_name,   Field::password_hash, Field::factor_secret,
    Field::staff,         Field::staff_number, Field::webhook_secret, Field::ip_address,    Field::request_words,
    Field::reply_address, Field::incident,     Field::settings};

/// The values of call number `index`: the same for the same number, and no two calls share one (but for given names,
/// which people share, and the store's references).
struct Plant {
    explicit Plant(std::size_t index);

    [[nodiscard]] std::string const& of(Field field) const noexcept { return values[static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::string& of(Field field) noexcept { return values[static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::string name() const { return of(Field::given_name) + " " + of(Field::family_name); }
    [[nodiscard]] std::string address() const { return house + " " + of(Field::address); }

    std::size_t index;
    std::array<std::string, field_count> values;
    std::string house;  ///< "4187"
};

/// Family names, codes and numbers are counted, so that which call a found one belongs to can be read off it.
[[nodiscard]] std::string family_name(std::size_t index);
/// Ten digits of the American plan.
[[nodiscard]] std::string national_number(std::size_t index);

inline constexpr std::size_t calls_max = 32'768;

/// What people say of themselves and of others, that the system does not know.
struct Stranger {
    enum class Kind : std::uint8_t { name, phone, email, address, card, birthday, employer };
    Kind kind;
    std::string said;                ///< As it stands in the sentence.
    std::vector<std::string> marks;  ///< Any of these left over, in any form: it was missed.
    std::string sentence;
};
inline constexpr std::array<std::string_view, 7> stranger_kinds{"name", "phone",    "e-mail",  "address",
                                                                "card", "birthday", "employer"};
[[nodiscard]] Stranger stranger(Random& random);

}  // namespace ombrex::canaries
