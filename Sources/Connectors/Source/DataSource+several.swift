import AccessModel

extension DataSource {
  /// A source, with the context of a live cluster found, and what was read of it.
  package struct Read: Sendable {
    package let source: DataSource
    package let reading: Reading
  }

  /// Reads several sources, each for itself; the directory of a tenant's live clusters is read once.
  ///
  /// - Parameters:
  ///   - now: The date of the snapshots.
  ///   - meters: As many as sources.
  /// - Returns: For each source what was read, or why it was not.
  /// - Throws: Only cancellation.
  package static func readEach(
    _ sources: [DataSource], at now: Timestamp, meters: [WorkMeter]
  ) async throws(Problem) -> [Result<Read, Problem>] {
    let clusters = sources.indices.compactMap { number in
      if case .cluster(let reader) = sources[number] { (number, reader) } else { nil }
    }
    var results = [Result<Read, Problem>?](repeating: nil, count: sources.count)
    let read = try await ClusterReader.readEach(
      clusters.map(\.1), at: now, meters: clusters.map { meters[$0.0] })
    for ((number, _), result) in zip(clusters, read) {
      results[number] = result.map { Read(source: .cluster($0), reading: Reading(ofCluster: $1, nil)) }
    }
    for number in sources.indices where results[number] == nil {
      do throws(Problem) {
        let reading = try await sources[number].read(at: now, meter: meters[number])
        results[number] = .success(Read(source: sources[number], reading: reading))
      } catch {
        if Task.isCancelled { throw error }
        results[number] = .failure(error)
      }
    }
    return results.compactMap { $0 }
  }
}
