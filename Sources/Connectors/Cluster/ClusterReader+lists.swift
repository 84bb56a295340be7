import AccessModel
import Manifests

extension ClusterReader {
  /// The other kinds, in their order; they are read two at a time, that with the most objects first.
  func others(_ meter: WorkMeter) async throws(KubectlFailure) -> [Listed] {
    var waiting: [ListedKind] = [.roleBindings, .serviceAccounts, .roles, .clusterRoles, .clusterRoleBindings]
    let results = await withTaskGroup(of: Result<Listed, KubectlFailure>.self) { group in
      func start() {
        guard !waiting.isEmpty else { return }
        let kind = waiting.removeFirst()
        group.addTask { await self.result(of: kind, meter) }
      }
      start()
      start()
      var results: [Result<Listed, KubectlFailure>] = []
      for await result in group {
        results.append(result)
        if case .success = result { start() } else { group.cancelAll() }
      }
      return results
    }
    // One that fails by itself comes before those that are cancelled for it.
    var all: [Listed] = []
    for result in results { all.append(try result.get()) }
    // Whichever was read first, the same objects make the same file, and the same gaps the same messages.
    return ListedKind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
  }

  private func result(of kind: ListedKind, _ meter: WorkMeter) async -> Result<Listed, KubectlFailure> {
    do throws(KubectlFailure) {
      return .success(try await listed(kind, silence: ClusterReader.silence, meter))
    } catch {
      return .failure(error)
    }
  }

  /// All objects of a kind, or those of the namespaces that may be listed.
  func listed(
    _ kind: ListedKind, silence: Duration, _ meter: WorkMeter
  ) async throws(KubectlFailure) -> Listed {
    var listed = Listed(kind: kind)
    do throws(KubectlFailure) {
      listed.add(try await list(kind, in: nil, silence: silence, meter))
      return listed
    } catch {
      guard error.cause == .forbidden else { throw error }
    }
    var (read, refused): ([Name], [Name]) = ([], [])
    for namespace in kind.isNamespaced ? (namespaces + further).distinct : [] {
      do throws(KubectlFailure) {
        listed.add(try await list(kind, in: namespace, meter))
        read.append(namespace)
      } catch {
        guard error.cause == .forbidden else { throw error }
        refused.append(namespace)
      }
    }
    func names(_ names: [Name]) -> String { AccessModel.listed(names.map(\.text), most: 5) }
    let place = read.isEmpty ? "not read" : "read only in \(names(read))"
    let others = refused.isEmpty ? "" : ", or those in \(names(refused)),"
    listed.gap = Gap(
      [kind.part], reason: "\(kind.part.rawValue) were \(place), as listing all of them\(others) is forbidden to you",
      readIn: Set(read))
    return listed
  }

  /// A list, page by page; begun anew if it expires meanwhile.
  func list(
    _ kind: ListedKind, in namespace: Name?, silence: Duration = ClusterReader.silence, _ meter: WorkMeter
  ) async throws(KubectlFailure) -> Listed {
    for _ in 1..<ClusterReader.mostTries {
      do throws(KubectlFailure) {
        return try await pages(kind, in: namespace, silence: silence, meter)
      } catch {
        guard error.cause == .expired else { throw error }
      }
    }
    return try await pages(kind, in: namespace, silence: silence, meter)
  }

  private func pages(
    _ kind: ListedKind, in namespace: Name?, silence: Duration, _ meter: WorkMeter
  ) async throws(KubectlFailure) -> Listed {
    var listed = Listed(kind: kind)
    var (next, version) = ("", "")
    var (done, expected) = (0, 0)
    // What is begun anew is counted anew.
    defer { if !next.isEmpty { meter.takeBack(done: done, expected: expected) } }
    repeat {
      let output = try await kubectl.run(
        ["get", "--raw", kind.path(in: namespace, next: next)], silence: silence, tell: meter.say)
      if let failure = KubectlFailure(output) { throw failure }
      let (objects, page) = try ListPage.read(output.bytes, of: kind)
      // The last page says it too, unless the list was begun anew in between.
      version = page.resourceVersion
      if next.isEmpty {
        expected = objects.count + (page.remaining ?? 0)
        meter.expect(expected)
      }
      meter.add(objects.count)
      done += objects.count
      listed.pieces.append(objects)
      if keepsItems { listed.items.append(try ListPage.items(output.bytes, of: kind)) }
      next = page.next
    } while !next.isEmpty
    listed.starts = [ClusterWatch.Start(kind: kind, namespace: namespace, version: version)]
    return listed
  }
}
