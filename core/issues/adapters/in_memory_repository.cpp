#include "issues/adapters/in_memory_repository.hpp"

namespace issues {

Issue* InMemoryRepository::find(IssueId id) {
  if (look(id) == nullptr) return nullptr;
  return &issues_.edit(id.index()).issue;
}

const Issue* InMemoryRepository::look(IssueId id) const {
  if (id.index() >= issues_.size() || !issues_[id.index()].exists) return nullptr;
  return &issues_[id.index()].issue;
}

Issue& InMemoryRepository::add(IssueId id) {
  issues_.grow_to(id.index() + 1);
  Entry& entry = issues_.edit(id.index());
  entry = {true, Issue(id)};
  return entry.issue;
}

void InMemoryRepository::remove(IssueId id) {
  issues_.edit(id.index()) = {};
}

void InMemoryRepository::saved(IssueId id, std::span<const Event> events) {
  for (const Event& event : events) {
    if (std::holds_alternative<IssueReported>(event)) reported_.push_back(id);
  }
}

}  // namespace issues
