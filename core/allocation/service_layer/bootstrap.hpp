// THE wiring table: which handler takes which message (Cosmic Python ch. 13).
//
// Adding a command touches domain/commands.hpp, one handler, one line here, and the codec in
// core/scenario.
#pragma once

#include "allocation/service_layer/handlers.hpp"
#include "cqrs/message_bus.hpp"

namespace allocation {

inline constexpr auto wiring =
    cqrs::wire(cqrs::on_command<CreateBatch>(&create_batch), cqrs::on_command<Allocate>(&allocate),
               cqrs::on_command<ChangeBatchQuantity>(&change_batch_quantity),
               cqrs::on_event<Deallocated>(&reallocate));

using MessageBus = cqrs::MessageBus<Command, Event, Units, std::remove_const_t<decltype(wiring)>>;
using BusListener = MessageBus::Listener;

}  // namespace allocation
