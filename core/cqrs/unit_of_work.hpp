// The unit of work (Cosmic Python ch. 6): all that one handler does to its aggregates happens
// together or not at all.
//
//   UnitOfWork uow = units.begin();
//   Product* product = uow.get(sku);
//   product->allocate(line);            // staged in place, with what it takes to undo it
//   if (!uow.commit()) return failed;   // without a commit it is undone at the end of the scope
//
// Nothing is cloned: an aggregate changes in place and keeps a journal until it is told whether the
// change stays. The price is that only one unit may have staged changes on an aggregate; another
// one that asks for it meanwhile gets a conflict when it commits, as it does when the aggregate's
// version has moved on since it looked (optimistic locking, ch. 7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "cqrs/repository.hpp"
#include "cqrs/result.hpp"

namespace cqrs {

enum class CommitError : std::uint8_t {
  conflict,  // somebody else committed, or has staged, a change to the same aggregate
  refused,   // the store did not take it (CommitGate)
};

// Where a store can fail, and where those who publish listen. Both are called with all events of
// the unit; a unit that raised none commits nothing and calls neither.
template <class Event>
class CommitGate {
 public:
  virtual ~CommitGate() = default;
  // Just before the commit; false and the unit is rolled back.
  virtual bool admit(std::span<const Event> events) = 0;
  // Right after it.
  virtual void committed(std::span<const Event> events) = 0;
};

template <Repository R>
class UnitOfWork;

// An aggregate that a unit of work has looked at.
template <Repository R>
struct Seen {
  typename R::Key key;
  typename R::Aggregate* aggregate;
  std::uint32_t version;
  bool added;
  bool taken;  // another unit had staged changes on it when we came
};

// What units of work need to hold while they are open; kept between them, a unit costs no
// allocation.
template <Repository R>
struct WorkSpace {
  std::vector<typename R::Aggregate::Event> committed;
  std::vector<Seen<R>> seen;
  std::vector<typename R::Aggregate::Event> events;
};

// Opens units of work on one repository and keeps the events they committed until the message bus
// collects them.
template <Repository R>
class UnitsOfWork {
 public:
  using Event = typename R::Aggregate::Event;

  explicit UnitsOfWork(R& repository, CommitGate<Event>* gate = nullptr)
      : repository_(repository), gate_(gate), space_(own_space_) {}
  // With a space that outlives this object.
  UnitsOfWork(R& repository, CommitGate<Event>* gate, WorkSpace<R>& space)
      : repository_(repository), gate_(gate), space_(space) {}
  // Not copied: a copy would work in the space of the one it was copied from.
  UnitsOfWork(const UnitsOfWork&) = delete;
  UnitsOfWork& operator=(const UnitsOfWork&) = delete;

  [[nodiscard]] UnitOfWork<R> begin() { return UnitOfWork<R>(*this); }
  [[nodiscard]] const R& repository() const { return repository_; }

  // Moves the events committed since the last call behind those in `queue`, oldest first.
  void collect_new_events(std::vector<Event>& queue) {
    queue.insert(queue.end(), space_.committed.begin(), space_.committed.end());
    space_.committed.clear();
  }

 private:
  friend class UnitOfWork<R>;
  R& repository_;
  CommitGate<Event>* gate_;
  WorkSpace<R> own_space_;
  WorkSpace<R>& space_;
};

template <Repository R>
class [[nodiscard]] UnitOfWork {
 public:
  using Key = typename R::Key;
  using Aggregate = typename R::Aggregate;
  using Event = typename Aggregate::Event;

  explicit UnitOfWork(UnitsOfWork<R>& units)
      : units_(units),
        seen_(std::move(units.space_.seen)),
        events_(std::move(units.space_.events)) {}
  UnitOfWork(const UnitOfWork&) = delete;
  UnitOfWork& operator=(const UnitOfWork&) = delete;
  ~UnitOfWork() {
    roll_back();
    units_.space_.seen = std::move(seen_);
    units_.space_.events = std::move(events_);
  }

  // The aggregate, or nullptr if there is none; it is watched from now on.
  Aggregate* get(Key key) {
    Aggregate* aggregate = units_.repository_.find(key);
    if (aggregate != nullptr) watch(key, *aggregate, false);
    return aggregate;
  }

  // A new, empty aggregate; gone again if this unit does not commit.
  Aggregate& add(Key key) {
    Aggregate& aggregate = units_.repository_.add(key);
    watch(key, aggregate, true);
    return aggregate;
  }

  // All or nothing. A unit that raised no event keeps nothing and succeeds.
  Result<Done, CommitError> commit() {
    for (const Seen<R>& seen : seen_) {
      if (seen.taken || seen.aggregate->version() != seen.version)
        return fail(CommitError::conflict);
    }
    gather();
    if (events_.empty()) {
      roll_back();
      return Done{};
    }
    if (units_.gate_ != nullptr && !units_.gate_->admit(events_)) return fail(CommitError::refused);
    keep();
    if (units_.gate_ != nullptr) units_.gate_->committed(events_);
    return Done{};
  }

  void roll_back() {
    for (const Seen<R>& seen : seen_) {
      if (seen.taken) continue;
      seen.aggregate->roll_back();
      if (seen.added) units_.repository_.remove(seen.key);
    }
    seen_.clear();
  }

 private:
  void watch(Key key, Aggregate& aggregate, bool added) {
    for (const Seen<R>& seen : seen_) {
      if (seen.aggregate == &aggregate) return;
    }
    seen_.push_back({key, &aggregate, aggregate.version(), added, aggregate.dirty()});
  }
  void gather() {
    events_.clear();
    for (const Seen<R>& seen : seen_) {
      const std::span<const Event> raised = seen.aggregate->new_events();
      events_.insert(events_.end(), raised.begin(), raised.end());
    }
  }
  void keep() {
    std::span<const Event> left = events_;  // each aggregate's own, one after the other
    for (const Seen<R>& seen : seen_) {
      const std::size_t raised = std::span<const Event>(seen.aggregate->new_events()).size();
      // A silent change is kept with the events of the others: all or nothing.
      if (raised == 0 && !seen.aggregate->dirty()) continue;
      seen.aggregate->accept();
      units_.repository_.saved(seen.key, left.first(raised));
      left = left.subspan(raised);
    }
    units_.space_.committed.insert(units_.space_.committed.end(), events_.begin(), events_.end());
    seen_.clear();
  }
  CommitError fail(CommitError error) {
    roll_back();
    return error;
  }

  UnitsOfWork<R>& units_;
  std::vector<Seen<R>> seen_;
  std::vector<Event> events_;
};

}  // namespace cqrs
