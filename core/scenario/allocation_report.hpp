// What a report says of the allocation domain's tables; allocation_format.hpp points to it.
#pragma once

#include "scenario/report_parts.hpp"

namespace scenario {

void write_allocation_answer(CanonicalJson& json, const ReportSource& source,
                             const sim::ReadRecord& read);
void write_allocation_write_model(CanonicalJson& json, const ReportSource& source);
// The views of a replica.
void write_allocations(CanonicalJson& json, const ReportSource& source, std::size_t replica);
void write_availability(CanonicalJson& json, const ReportSource& source, std::size_t replica);

}  // namespace scenario
