// The issue tracker as files, reports and traces spell it (semantics section 11).
#pragma once

#include <string_view>

#include "scenario/domain_format.hpp"

namespace scenario {

extern const DomainFormat issues_format;

// The first line of a description, or as many whole characters of it as fit 60 bytes.
[[nodiscard]] std::string_view title_of(std::string_view description);

// awaiting_triage, awaiting_assignment, ready_for_work, closed: by the number of an issues::State.
[[nodiscard]] std::string_view issue_state_word(std::size_t state);

// given, uuid4, uuid7, sequence, hi_lo: by the number of an issues::IdentifierChoice::Kind.
[[nodiscard]] std::string_view identifiers_word(std::size_t kind);

}  // namespace scenario
