// The ids and value objects of the issue tracker (the essay of io.made.com that came before the
// book: "Ports and Adapters with Command Handlers"). What people type, a name, an address, a
// description, is an id here as well: the rules never look into it.
#pragma once

#include <cstdint>

#include "cqrs/ids.hpp"

namespace issues {

using IssueId = cqrs::StrongId<struct IssueIdTag>;
// Who works on issues, and who hands them out.
using EngineerId = cqrs::StrongId<struct EngineerIdTag>;
using CategoryId = cqrs::StrongId<struct CategoryIdTag>;
// A reporter's name or address, a description.
using TextId = cqrs::StrongId<struct TextIdTag>;

// A value object: who told of the issue, and where an answer would go.
struct Reporter {
  TextId name;
  TextId email;

  friend constexpr bool operator==(const Reporter&, const Reporter&) = default;
};

// Who works on it, at whose word; the same engineer twice where it was picked.
struct Assignment {
  EngineerId assigned_to;
  EngineerId assigned_by;

  friend constexpr bool operator==(const Assignment&, const Assignment&) = default;
};

// An issue goes through them in this order; closing may come at any time.
enum class State : std::uint8_t { awaiting_triage, awaiting_assignment, ready_for_work, closed };

}  // namespace issues
