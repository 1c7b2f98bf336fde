// The fields of a command or an event, by name, as reports and traces show them.
#pragma once

#include "scenario/canonical_json.hpp"
#include "scenario/domains.hpp"
#include "sim/script.hpp"

namespace scenario {

// The name that this field's word stands for.
[[nodiscard]] const std::string& name_in(const sim::Vocabulary& names, const FieldFormat& field,
                                         std::uint32_t id);
// The name of what a command returned: id + 1 (sim/records.hpp).
[[nodiscard]] const std::string& returned_in(const sim::Vocabulary& names, std::uint32_t returned);
// What a query asks about, as the member `key`: null where there is just one such list.
void write_key(CanonicalJson& json, const sim::Vocabulary& names, const QueryFormat& query,
               sim::Key key);
// As members of the object that is open.
void write_fields(CanonicalJson& json, const sim::Vocabulary& names, const MessageFormat& format,
                  const sim::Message& message);

}  // namespace scenario
