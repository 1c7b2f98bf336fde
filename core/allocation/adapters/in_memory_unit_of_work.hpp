// The unit of work of the allocation domain: cqrs/unit_of_work.hpp over the in-memory repository.
#pragma once

#include "allocation/adapters/in_memory_repository.hpp"
#include "cqrs/unit_of_work.hpp"

namespace allocation {

using Units = cqrs::UnitsOfWork<InMemoryRepository>;
using UnitOfWork = cqrs::UnitOfWork<InMemoryRepository>;
using WorkSpace = cqrs::WorkSpace<InMemoryRepository>;
using CommitGate = cqrs::CommitGate<Event>;

}  // namespace allocation
