import AccessModel

extension ClusterReader {
  /// How many clusters are read at a time.
  private static let mostAtATime = 4

  /// The objects of several clusters, in their order: the first alone, as whoever has to sign in should be asked once,
  /// and then a few at a time.
  ///
  /// - Parameter meters: As many as readers.
  private static func objects(
    of readers: [ClusterReader], keepsItems: Bool, _ meters: [WorkMeter]
  ) async -> [Result<Objects, Problem>] {
    let read = { @Sendable (number: Int) async -> Result<Objects, Problem> in
      do throws(Problem) {
        return .success(try await readers[number].objects(keepsItems: keepsItems, meter: meters[number]))
      } catch {
        return .failure(error)
      }
    }
    let first = await readers.indices.prefix(1).mapConcurrently(most: 1, read)
    return first + (await readers.indices.dropFirst().mapConcurrently(most: mostAtATime, read))
  }

  /// Reads several clusters, each for itself, and the directory of their tenant once; what was read, or why not.
  ///
  /// - Parameters:
  ///   - meters: As many as readers.
  ///   - check: Decides, before Azure is asked, whether what was read of a cluster will do.
  ///   - finish: Makes the result of what one cluster and Azure say.
  /// - Throws: Only cancellation.
  private static func each<Value: Sendable>(
    _ readers: [ClusterReader], keepsItems: Bool, at now: Timestamp, _ meters: [WorkMeter],
    check: (Objects) -> Result<Objects, Problem> = { .success($0) },
    finish: (Objects, AzureHalf?) -> Value
  ) async throws(Problem) -> [Result<Value, Problem>] {
    let all = await objects(of: readers, keepsItems: keepsItems, meters).map { $0.flatMap(check) }
    let readable = zip(all, meters).compactMap { result, meter in (try? result.get()).map { ($0, meter) } }
    var halves = try await halves(of: readable, at: now)[...]
    return all.map { result in result.map { finish($0, halves.popFirst() ?? nil) } }
  }

  /// Reads several clusters, each for itself; the reader of each has the context that was found.
  ///
  /// - Parameter meters: As many as readers.
  /// - Throws: Only cancellation.
  static func readEach(
    _ readers: [ClusterReader], at now: Timestamp, meters: [WorkMeter]
  ) async throws(Problem) -> [Result<(ClusterReader, WorkspaceReader.Reading), Problem>] {
    try await each(readers, keepsItems: false, at: now, meters) { ($0.reader, reading($0, $1, at: now)) }
  }

  /// Fetches a whole workspace of each cluster; a problem where nothing at all may be listed.
  ///
  /// - Parameter meters: As many as readers.
  /// - Throws: Only cancellation.
  package static func pullEach(
    _ readers: [ClusterReader], at now: Timestamp, meters: [WorkMeter]
  ) async throws(Problem) -> [Result<Pulled, Problem>] {
    try await each(readers.map(\.renewing), keepsItems: true, at: now, meters, check: savable) {
      pulled($0, $1, at: now)
    }
  }
}
