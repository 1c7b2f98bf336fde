// The issues, in memory, by id. Copies share the pages that did not change
// (cqrs/paged_vector.hpp).
#pragma once

#include <span>

#include "cqrs/paged_vector.hpp"
#include "cqrs/repository.hpp"
#include "issues/domain/issue.hpp"

namespace issues {

class InMemoryRepository {
 public:
  using Aggregate = Issue;
  using Key = IssueId;

  // For changing: the pointer holds until the repository is copied.
  Issue* find(IssueId id);
  // For looking: nothing is copied.
  [[nodiscard]] const Issue* look(IssueId id) const;
  // The ids of all issues, in the order of their reports.
  [[nodiscard]] const cqrs::PagedVector<IssueId>& reported() const { return reported_; }

  // Calls visit(address, bytes) for every page (cqrs/paged_vector.hpp).
  template <class Visit>
  void each_page(Visit visit) const {
    issues_.each_page(visit);
    reported_.each_page(visit);
  }

  Issue& add(IssueId id);
  void remove(IssueId id);
  void saved(IssueId id, std::span<const Event> events);

 private:
  struct Entry {
    bool exists = false;
    Issue issue;
  };
  cqrs::PagedVector<Entry> issues_;
  cqrs::PagedVector<IssueId> reported_;
};

static_assert(cqrs::Repository<InMemoryRepository>);

}  // namespace issues
