// What is the same in every domain whose messages go over a bus of core/cqrs: the write side of the
// seam, but for what its commands come to.
#pragma once

#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

#include "cqrs/message_bus.hpp"
#include "cqrs/unit_of_work.hpp"
#include "sim/domain.hpp"

namespace sim {

// Service names a domain's service layer: its types Command, Event and Repository, its `wiring`,
// and encode(event) and decode_event(message), its events as the world carries them.
template <class Service>
class BusDomain : public Domain {
 public:
  using Event = typename Service::Event;
  using Units = cqrs::UnitsOfWork<typename Service::Repository>;
  using MessageBus = cqrs::MessageBus<typename Service::Command, Event, Units,
                                      std::remove_cvref_t<decltype(Service::wiring)>>;

  bool follow_up_waits() final {
    while (bus_.pending() && !MessageBus::has_handler(Service::wiring, bus_.upcoming()))
      bus_.skip();
    return bus_.pending();
  }

  [[nodiscard]] Message next_follow_up() const final { return Service::encode(bus_.upcoming()); }

  bool follow_up(CommitGate& gate, std::size_t attempts) final {
    return in_units(gate, [&](auto& units) { return bus_.step(units, attempts); }) ==
           cqrs::EventResult::handled;
  }

  std::vector<Message> set_aside_follow_ups() final {
    std::vector<Message> waiting;
    for (; follow_up_waits(); bus_.skip())
      waiting.push_back(next_follow_up());
    return waiting;
  }

  void resume_follow_up(const Message& event) final { bus_.add(Service::decode_event(event)); }

 protected:
  // The command's own handler, in a unit of work whose commit the gate watches.
  typename MessageBus::Outcome handle(const typename Service::Command& command, CommitGate& gate) {
    return in_units(gate, [&](auto& units) { return bus_.begin(command, units); });
  }

  [[nodiscard]] const typename Service::Repository& repository() const { return repository_; }

 private:
  // Hands a unit's events to the world in the form in which it carries them.
  class GateToWorld final : public cqrs::CommitGate<Event> {
   public:
    GateToWorld(CommitGate& world, std::vector<Message>& carried)
        : world_(world), messages_(carried) {}

    bool admit(std::span<const Event> events) override { return world_.admit(carried(events)); }
    void committed(std::span<const Event> events) override { world_.committed(carried(events)); }

   private:
    std::span<const Message> carried(std::span<const Event> events) {
      messages_.clear();
      for (const Event& event : events)
        messages_.push_back(Service::encode(event));
      return messages_;
    }

    CommitGate& world_;
    std::vector<Message>& messages_;
  };

  template <class Work>
  auto in_units(CommitGate& gate, const Work& work) {
    GateToWorld to_world(gate, carried_);
    Units units(repository_, &to_world, work_space_);
    return work(units);
  }

  typename Service::Repository repository_;
  MessageBus bus_{Service::wiring};
  cqrs::WorkSpace<typename Service::Repository> work_space_;
  std::vector<Message> carried_;  // a unit's events on their way to the world
};

}  // namespace sim
