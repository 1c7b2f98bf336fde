// What a unit of work asks of a store of aggregates (Cosmic Python ch. 2 and 7: one repository for
// each aggregate, and the aggregate is the consistency boundary).
#pragma once

#include <concepts>
#include <cstdint>
#include <span>

namespace cqrs {

// An aggregate stages what is done to it, so that it can be kept or undone as one.
template <class A>
concept Aggregate = requires(A aggregate, const A constant) {
  typename A::Event;
  // Raised by one with every unit of work that committed events.
  { constant.version() } -> std::same_as<std::uint32_t>;
  // What was raised since the last accept() or roll_back(), oldest first.
  { constant.new_events() } -> std::convertible_to<std::span<const typename A::Event>>;
  // Is anything staged?
  { constant.dirty() } -> std::same_as<bool>;
  // What is staged becomes permanent and the version rises by one.
  aggregate.accept();
  // What is staged is undone.
  aggregate.roll_back();
};

template <class R>
concept Repository = requires(R repository, typename R::Key key,
                              std::span<const typename R::Aggregate::Event> events) {
  requires Aggregate<typename R::Aggregate>;
  // The aggregate, or nullptr; the pointer holds until the repository is copied.
  { repository.find(key) } -> std::same_as<typename R::Aggregate*>;
  // A new one, empty, under a key that find() did not know.
  { repository.add(key) } -> std::same_as<typename R::Aggregate&>;
  // Takes back an add() whose unit of work was rolled back.
  repository.remove(key);
  // Told after each commit what happened to this aggregate, to bring secondary indexes up to date.
  repository.saved(key, events);
};

}  // namespace cqrs
