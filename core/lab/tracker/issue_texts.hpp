// Ids of the issue tracker as the texts they stand for.
#pragma once

#include <optional>
#include <string>

#include "issues/simulation/issues_domain.hpp"
#include "lab/tracker/tracker.hpp"
#include "sim/script.hpp"

namespace lab {

class IssueTexts {
 public:
  IssueTexts(const sim::Vocabulary& names, sim::Ms opens_at) : names_(names), opens_at_(opens_at) {}

  [[nodiscard]] const std::string& of(sim::ClientId id) const { return names_.clients[id.value]; }
  [[nodiscard]] const std::string& of(issues::IssueId id) const {
    return in(issues::NameTable::issue, id.value);
  }
  [[nodiscard]] const std::string& of(issues::EngineerId id) const {
    return in(issues::NameTable::engineer, id.value);
  }
  [[nodiscard]] const std::string& of(issues::CategoryId id) const {
    return in(issues::NameTable::category, id.value);
  }
  [[nodiscard]] const std::string& of(issues::TextId id) const {
    return in(issues::NameTable::text, id.value);
  }
  template <class Id>
  [[nodiscard]] std::optional<std::string> of(const std::optional<Id>& id) const {
    return id ? std::optional(of(*id)) : std::nullopt;
  }
  [[nodiscard]] const sim::Names& names(issues::NameTable table) const {
    return names_.domain[static_cast<std::size_t>(table)];
  }

  [[nodiscard]] IssueShown issue(issues::IssueId id, const issues::IssueRow& row) const;
  [[nodiscard]] IssueShown issue(const issues::OpenIssueRow& row) const;
  [[nodiscard]] IssueShown issue(const issues::Issue& issue) const;

 private:
  [[nodiscard]] const std::string& in(issues::NameTable table, std::uint32_t id) const {
    return names(table)[id];
  }

  const sim::Vocabulary& names_;
  sim::Ms opens_at_;
};

// Which issue a command is about, as far as who sent it knows; none: it was to be a new one, and no
// answer named it.
[[nodiscard]] inline std::optional<issues::IssueId> issue_of(const sim::CommandRecord& command) {
  if (command.returned != 0) return issues::IssueId{command.returned - 1};
  const std::int32_t word = command.command.words[0];
  if (word < 0) return std::nullopt;
  return issues::IssueId{static_cast<std::uint32_t>(word)};
}

// The tracker of a run that plays it.
[[nodiscard]] inline const issues::IssuesDomain& tracker_of(const sim::World& world) {
  return static_cast<const issues::IssuesDomain&>(*world.domain);
}

}  // namespace lab
