// What has happened, in order, for good: events count from 1 and are only ever added.
//
//   EventLog<Event> log;
//   EventId id = log.append(event);
//   log[id];
//
// Copies share all full pages (paged_vector.hpp), so that a world with a long past copies fast.
#pragma once

#include <cassert>
#include <utility>

#include "cqrs/ids.hpp"
#include "cqrs/paged_vector.hpp"

namespace cqrs {

template <class Event>
class EventLog {
 public:
  EventId append(Event event) {
    events_.push_back(std::move(event));
    return last();
  }

  // `id` from 1 to last().
  const Event& operator[](EventId id) const {
    assert(id >= 1 && id <= last());
    return events_[id - 1];
  }
  // For what is learnt about an event later (that its unit of work was rolled back).
  Event& annotate(EventId id) {
    assert(id >= 1 && id <= last());
    return events_.edit(id - 1);
  }

  // The id of the newest event, 0 if there is none.
  [[nodiscard]] EventId last() const { return static_cast<EventId>(events_.size()); }
  [[nodiscard]] const PagedVector<Event>& pages() const { return events_; }

 private:
  PagedVector<Event> events_;
};

}  // namespace cqrs
