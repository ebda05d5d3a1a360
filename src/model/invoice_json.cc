// SPDX-License-Identifier: Apache-2.0
#include "model/invoice_json.h"

#include <boost/json.hpp>

namespace ombrex::model {
namespace {

namespace json = boost::json;

json::object party(InvoiceParty const& one) {
    return {{"name", one.name}, {"address", one.address}, {"tax_number", one.tax_number}};
}

/// Reads fields, and remembers whether one was missing or of another kind.
class Fields {
public:
    explicit Fields(json::value const* value) : object_{value == nullptr ? nullptr : value->if_object()} {
        whole_ = object_ != nullptr;
    }
    [[nodiscard]] json::value const* find(char const* name) {
        auto const* found = object_ == nullptr ? nullptr : object_->if_contains(name);
        whole_ = whole_ && found != nullptr;
        return found;
    }
    std::string text(char const* name) {
        auto const* found = find(name);
        auto const* value = found == nullptr ? nullptr : found->if_string();
        whole_ = whole_ && value != nullptr;
        return value == nullptr ? std::string{} : std::string{*value};
    }
    std::int64_t number(char const* name) {
        auto const* found = find(name);
        auto const* value = found == nullptr ? nullptr : found->if_int64();
        whole_ = whole_ && value != nullptr;
        return value == nullptr ? 0 : *value;
    }
    [[nodiscard]] bool whole() const noexcept { return whole_; }

private:
    json::object const* object_;
    bool whole_ = false;
};

bool read(json::value const* value, InvoiceParty& out) {
    Fields fields{value};
    out = {fields.text("name"), fields.text("address"), fields.text("tax_number")};
    return fields.whole();
}

bool read(json::value const* value, std::vector<InvoiceLine>& out) {
    auto const* list = value == nullptr ? nullptr : value->if_array();
    if (list == nullptr) return false;
    for (auto const& one : *list) {
        Fields fields{&one};
        out.push_back({fields.text("what"), fields.number("quantity"), fields.number("cents_each")});
        if (!fields.whole()) return false;
    }
    return true;
}

}  // namespace

std::string to_json(InvoiceRecord const& record) {
    json::array lines;
    for (auto const& line : record.lines) {
        lines.push_back(json::object{{"what", line.what}, {"quantity", line.quantity}, {"cents_each", line.each}});
    }
    return json::serialize(json::object{{"seller", party(record.seller)},
                                        {"buyer", party(record.buyer)},
                                        {"lines", std::move(lines)},
                                        {"tax_name", record.tax_name},
                                        {"tax_thousandths_of_percent", record.tax_rate.thousandths}});
}

Result<InvoiceRecord> invoice_record_from_json(std::string_view text) {
    Error const damaged{Errc::invalid_input, "the record of an invoice cannot be read"};
    boost::system::error_code failure;
    auto const parsed = json::parse(json::string_view{text.data(), text.size()}, failure);
    if (failure) return damaged;
    Fields fields{&parsed};
    InvoiceRecord out;
    out.tax_name = fields.text("tax_name");
    out.tax_rate.thousandths = static_cast<std::int32_t>(fields.number("tax_thousandths_of_percent"));
    bool const parts = read(fields.find("seller"), out.seller) && read(fields.find("buyer"), out.buyer) &&
                       read(fields.find("lines"), out.lines);
    if (!parts || !fields.whole()) return damaged;
    return out;
}

}  // namespace ombrex::model
