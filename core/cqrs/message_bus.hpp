// The message bus (Cosmic Python ch. 8 to 10).
//
// A command has exactly one handler, whose answer goes back to the caller. The events that the
// handler's unit of work committed are then handled first in, first out, each by any number of
// handlers, and what those raise comes after; an event handler that fails is reported and stops
// nothing else. Who handles what is one table:
//
//   constexpr auto wiring = cqrs::wire(cqrs::on_command<Allocate>(&allocate),
//                                      cqrs::on_event<Deallocated>(&reallocate));
//   cqrs::MessageBus<Command, Event, Units, std::remove_const_t<decltype(wiring)>> bus(wiring);
//   Outcome outcome = bus.handle(Allocate{...}, units);
//
// A command that is missing in the table, or stands there twice, does not compile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace cqrs {

enum class EventResult : std::uint8_t { handled, failed };

template <class Message, class Handler>
struct CommandRoute {
  using Command = Message;
  Handler handler;
};

template <class Message, class Handler>
struct EventRoute {
  using Event = Message;
  Handler handler;
};

template <class Message, class Handler>
constexpr CommandRoute<Message, Handler> on_command(Handler handler) {
  return {handler};
}

template <class Message, class Handler>
constexpr EventRoute<Message, Handler> on_event(Handler handler) {
  return {handler};
}

template <class... Routes>
struct Wiring {
  std::tuple<Routes...> routes;
};

template <class... Routes>
constexpr Wiring<Routes...> wire(Routes... routes) {
  return {std::tuple<Routes...>(routes...)};
}

namespace detail {

template <class Route, class Message>
constexpr bool takes_command = false;
template <class Message, class Handler>
constexpr bool takes_command<CommandRoute<Message, Handler>, Message> = true;

template <class Route, class Message>
constexpr bool takes_event = false;
template <class Message, class Handler>
constexpr bool takes_event<EventRoute<Message, Handler>, Message> = true;

template <class Message, class... Routes>
constexpr std::size_t command_handlers(const Wiring<Routes...>*) {
  return (std::size_t{0} + ... + std::size_t{takes_command<Routes, Message>});
}

template <class Command, class Table>
struct EveryCommandIsHandledOnce;
template <class... Commands, class Table>
struct EveryCommandIsHandledOnce<std::variant<Commands...>, Table> {
  static constexpr const Table* table = nullptr;
  static_assert(((command_handlers<Commands>(table) >= 1) && ...),
                "a command has no handler: add on_command<...> to the wiring table");
  static_assert(((command_handlers<Commands>(table) <= 1) && ...),
                "a command has two handlers: keep one on_command<...> in the "
                "wiring table");
  static constexpr bool value = true;
};

}  // namespace detail

// Hears every message's way through the bus. All methods may be left as they are.
template <class Command, class Event, class Outcome>
class BusListener {
 public:
  virtual ~BusListener() = default;
  virtual void command_received(const Command&) {}
  virtual void command_handled(const Command&, const Outcome&) {}
  virtual void event_received(const Event&) {}
  // `handler` counts from 0 in the order of the table; `attempt` from 1.
  virtual void event_handled(const Event&, std::size_t /*handler*/, std::size_t /*attempt*/,
                             EventResult) {}
};

// Command and Event are std::variants; Context is what handlers work on and has
// collect_new_events(std::vector<Event>&), as UnitsOfWork does.
template <class Command, class Event, class Context, class Table>
class MessageBus {
  static_assert(detail::EveryCommandIsHandledOnce<Command, Table>::value);

 public:
  using Outcome =
      decltype(std::get<0>(std::declval<Table>().routes)
                   .handler(std::declval<const std::variant_alternative_t<0, Command>&>(),
                            std::declval<Context&>()));
  using Listener = BusListener<Command, Event, Outcome>;

  constexpr explicit MessageBus(const Table& table, Listener* listener = nullptr)
      : table_(table), listener_(listener) {}

  // The command, then every event it led to.
  Outcome handle(const Command& command, Context& context) {
    Outcome outcome = begin(command, context);
    while (pending())
      step(context);
    return outcome;
  }

  // The command's own handler only; its events wait for step(). For a caller that wants to look (or
  // to break down) in between.
  Outcome begin(const Command& command, Context& context) {
    if (listener_ != nullptr) listener_->command_received(command);
    Outcome outcome = std::visit(
        [&](const auto& message) { return dispatch_command(message, context); }, command);
    if (listener_ != nullptr) listener_->command_handled(command, outcome);
    context.collect_new_events(queue_);
    return outcome;
  }

  // The next waiting event, to all its handlers; a handler that fails is tried again at once, up to
  // `attempts` times in all. Returns whether every handler succeeded in the end.
  EventResult step(Context& context, std::size_t attempts = 1) {
    const Event event = queue_[next_++];
    if (listener_ != nullptr) listener_->event_received(event);
    const EventResult result = std::visit(
        [&](const auto& message) { return dispatch_event(event, message, context, attempts); },
        event);
    context.collect_new_events(queue_);
    if (next_ == queue_.size()) clear();
    return result;
  }

  [[nodiscard]] bool pending() const { return next_ < queue_.size(); }
  [[nodiscard]] const Event& upcoming() const { return queue_[next_]; }

  // Passes over the event that comes next.
  void skip() {
    if (++next_ == queue_.size()) clear();
  }

  // Would anybody handle this event?
  static constexpr bool has_handler(const Table& table, const Event& event) {
    return std::visit(
        [&](const auto& message) {
          using Message = std::remove_cvref_t<decltype(message)>;
          return std::apply(
              [](const auto&... routes) {
                return (detail::takes_event<std::remove_cvref_t<decltype(routes)>, Message> || ...);
              },
              table.routes);
        },
        event);
  }

  // Puts an event behind those that wait, as if a handler had raised it.
  void add(const Event& event) { queue_.push_back(event); }

  // Forgets the events that wait.
  void clear() {
    queue_.clear();
    next_ = 0;
  }

 private:
  template <class Message>
  Outcome dispatch_command(const Message& message, Context& context) {
    return find_command<Message, 0>().handler(message, context);
  }
  template <class Message, std::size_t index>
  constexpr const auto& find_command() const {
    using Route = std::remove_cvref_t<decltype(std::get<index>(table_.routes))>;
    if constexpr (detail::takes_command<Route, Message>) {
      return std::get<index>(table_.routes);
    } else {
      return find_command<Message, index + 1>();
    }
  }

  template <class Message>
  EventResult dispatch_event(const Event& event, const Message& message, Context& context,
                             std::size_t attempts) {
    EventResult all = EventResult::handled;
    std::size_t handler = 0;
    const auto offer = [&](const auto& route) {
      if constexpr (detail::takes_event<std::remove_cvref_t<decltype(route)>, Message>) {
        if (attempt(event, message, route, context, handler++, attempts) == EventResult::failed)
          all = EventResult::failed;
      }
    };
    std::apply([&](const auto&... routes) { (offer(routes), ...); }, table_.routes);
    return all;
  }

  template <class Message, class Route>
  EventResult attempt(const Event& event, const Message& message, const Route& route,
                      Context& context, std::size_t handler, std::size_t attempts) {
    EventResult result = EventResult::failed;
    for (std::size_t attempt = 1; attempt <= attempts; ++attempt) {
      result = route.handler(message, context);
      if (listener_ != nullptr) listener_->event_handled(event, handler, attempt, result);
      if (result == EventResult::handled) break;
    }
    return result;
  }

  Table table_;
  Listener* listener_;
  std::vector<Event> queue_;
  std::size_t next_ = 0;
};

}  // namespace cqrs
