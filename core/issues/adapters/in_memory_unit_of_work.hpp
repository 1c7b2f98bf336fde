// The unit of work of the issue tracker: cqrs/unit_of_work.hpp over the in-memory repository.
#pragma once

#include "cqrs/unit_of_work.hpp"
#include "issues/adapters/in_memory_repository.hpp"

namespace issues {

using Units = cqrs::UnitsOfWork<InMemoryRepository>;
using UnitOfWork = cqrs::UnitOfWork<InMemoryRepository>;
using WorkSpace = cqrs::WorkSpace<InMemoryRepository>;
using CommitGate = cqrs::CommitGate<Event>;

}  // namespace issues
