import AccessModel

/// Reading a workspace into a snapshot.
struct LoadMeasures {
  let source: BenchSource
  let runs: Int

  func measure() async throws -> (Snapshot, [BenchReport.Row]) {
    var loading = Samples<Duration>()
    var snapshot = try await load(&loading)
    // Taken before further loads, so that it is the peak of one.
    let peak = MemoryPeak.bytes
    for _ in 0..<runs - 1 { snapshot = try await load(&loading) }

    let indexing = Samples(runs: runs) {
      SnapshotIndex(snapshot.contents)
    }
    let memory = peak.map {
      BenchReport.Row("  peak memory", memory: $0, fileBytes: source.byteCount, bar: 3)
    }
    return (
      snapshot,
      [BenchReport.Row("load: read, parse, index", loading)] + (memory.map { [$0] } ?? [])
        + [BenchReport.Row("index alone", indexing)]
    )
  }

  private func load(_ times: inout Samples<Duration>) async throws -> Snapshot {
    let start = ContinuousClock.now
    let snapshot = try await source.read()
    times.add(ContinuousClock.now - start)
    return snapshot
  }
}
