"""Takes the ways to cluster-admin that aksess tells on a real API server, step by step.

Arguments: a kubeconfig of the server's administrator that `apiserver/up` wrote, the aksess binary, and how many random
clusters. On each, the first three steps of some ways are really done, each as whoever the step says, by what
`kubectl --as` sends. Where the step is an impersonation, which nobody can do who is impersonated, they sign in: people and
groups with client certificates, ServiceAccounts with tokens. What only a node could do (running commands in a pod, using a
pod's token) ends with what the API allows. Ways through a ServiceAccount that does not exist, which are told as
possible, and those through webhooks, which the server would call, are not taken. Prints each kind of step with how
often it was taken, and fails where the server refuses one, or where whoever took all does not hold what is promised.
"""

import base64
import collections
import http.client
import json
import os
import random
import re
import ssl
import subprocess
import sys
import tempfile
import time

config, binary, seeds = sys.argv[1], sys.argv[2], int(sys.argv[3])
text = open(config).read()
server, token = re.search(r'server: "https://([^"]+)"', text)[1], re.search(r"token: ([\w-]+)", text)[1]
pki = os.path.join(os.path.dirname(config), "pki")
folder = tempfile.mkdtemp()
RBAC, CORE = "/apis/rbac.authorization.k8s.io/v1", "/api/v1"
API = "rbac.authorization.k8s.io"
PLACES = ["ways-a", "ways-b"]
EVERYTHING = {"apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]}
CLIENT = "kubernetes.io/kube-apiserver-client"


class Refused(Exception):
    pass


class Caller:
    """Who sends requests: by a token, or by a certificate for a user and groups; as somebody else if headers say so."""

    def __init__(self, token=None, user=None, groups=(), headers=None):
        self.headers = {**({"Authorization": f"Bearer {token}"} if token else {}), **(headers or {})}
        trust = ssl.create_default_context(cafile=os.path.join(pki, "ca.crt"))
        if user:
            trust.load_cert_chain(certificate(user, tuple(groups)), os.path.join(folder, "key"))
        self.connection = http.client.HTTPSConnection(server, context=trust)

    def send(self, method, path, body=None, headers=None):
        kind = "application/merge-patch+json" if method == "PATCH" else "application/json"
        self.connection.request(
            method, path, body and json.dumps(body), {**self.headers, "Content-Type": kind, **(headers or {})})
        answer = self.connection.getresponse()
        said = json.loads(answer.read() or b"{}")
        if answer.status >= 300:
            raise Refused(f"{method} {path}: {answer.status} {said.get('message')}")
        return said


def openssl(*arguments, given=None):
    return subprocess.run(("openssl",) + arguments, input=given, check=True, capture_output=True).stdout


def request(user, groups=()):
    name = "".join(f"/O={group}" for group in groups) + f"/CN={user}"
    return openssl("req", "-new", "-key", os.path.join(folder, "key"), "-subj", name)


def certificate(user, groups, known={}):
    if (user, groups) not in known:
        path = os.path.join(folder, str(len(known)))
        openssl("x509", "-req", "-CA", f"{pki}/ca.crt", "-CAkey", f"{pki}/ca.key", "-set_serial", str(len(known) + 100),
                "-out", path, given=request(user, groups))
        known[user, groups] = path
    return known[user, groups]


openssl("genrsa", "-out", os.path.join(folder, "key"), "2048")
admin = Caller(token=token)


def caller(subject):
    """The administrator as a subject; as a group, as somebody who is in it."""
    name, place = subject["name"], subject.get("namespace")
    if subject["kind"] == "ServiceAccount":
        return Caller(token=token, headers={"Impersonate-User": f"system:serviceaccount:{place}:{name}"})
    if subject["kind"] == "Group":
        return Caller(token=token, headers={"Impersonate-User": "somebody", "Impersonate-Group": name})
    return Caller(token=token, headers={"Impersonate-User": name})


def signed_in(subject, known={}):
    """Signs in as a subject; as a group, somebody who is in it."""
    key = json.dumps(subject)
    if key not in known:
        name, place = subject["name"], subject.get("namespace")
        if subject["kind"] == "ServiceAccount":
            made = admin.send("POST", f"{CORE}/namespaces/{place}/serviceaccounts/{name}/token", {"spec": {}})
            known[key] = Caller(token=made["status"]["token"])
        elif subject["kind"] == "Group":
            known[key] = Caller(user="somebody", groups=[name])
        else:
            known[key] = Caller(user=name)
    return known[key]


def own(subject):
    """A subject as a binding names it."""
    group = {} if subject["kind"] == "ServiceAccount" else {"apiGroup": API}
    return {**{key: subject[key] for key in ("kind", "name", "namespace") if key in subject}, **group}


# Clusters.

ROLES = ["r", "s", "t", "u"]


def rule(verbs, resources, groups=(API,), names=()):
    made = {"apiGroups": list(groups), "resources": resources, "verbs": verbs}
    return {**made, "resourceNames": list(names)} if names else made


BIND = rule(["bind"], ["clusterroles", "roles"])
SIGN = [
    rule(["create"], ["certificatesigningrequests"], ["certificates.k8s.io"]),
    rule(["update"], ["certificatesigningrequests/approval"], ["certificates.k8s.io"]),
    rule(["approve"], ["signers"], ["certificates.k8s.io"], ["kubernetes.io/*"]),
]
# What a role allows: a step, or half of one.
ALLOWED = [
    [rule(["create"], ["rolebindings", "clusterrolebindings"]), BIND], [rule(["create"], ["rolebindings"]), BIND],
    [rule(["patch"], ["rolebindings", "clusterrolebindings"]), BIND], [rule(["create"], ["clusterrolebindings"])],
    [rule(["patch"], ["rolebindings", "clusterrolebindings"])], [rule(["bind"], ["roles"])], [BIND],
    [rule(["escalate", "patch"], ["roles"])], [rule(["escalate", "patch"], ["clusterroles"])],
    [rule(["patch"], ["clusterroles"])], [rule(["create", "escalate"], ["clusterroles"])],
    [rule(["impersonate"], ["users"], [""])], [rule(["impersonate"], ["groups"], [""])],
    [rule(["impersonate"], ["users", "groups"], [""])], [rule(["impersonate"], ["serviceaccounts"], [""])],
    [rule(["create"], ["serviceaccounts/token"], [""])], [rule(["create"], ["pods"], [""])],
    [rule(["create"], ["deployments"], ["apps"])], [rule(["create"], ["pods/exec"], [""])],
    [rule(["list"], ["secrets"], [""])], [rule(["create", "list"], ["secrets"], [""])], SIGN, SIGN[:1], SIGN[1:],
    [rule(["create"], ["nodes/proxy"], [""])],
]
SUBJECTS = [
    {"kind": "User", "name": "ann"}, {"kind": "User", "name": "ann"}, {"kind": "User", "name": "bob"},
    {"kind": "Group", "name": "dev"}, {"kind": "Group", "name": "ops"},
    {"kind": "ServiceAccount", "name": "app", "namespace": "ways-a"},
    {"kind": "ServiceAccount", "name": "app", "namespace": "ways-b"},
    {"kind": "ServiceAccount", "name": "default", "namespace": "ways-b"},
]


def collection(item):
    place = item["metadata"].get("namespace")
    return RBAC + (f"/namespaces/{place}" if place else "") + f"/{item['kind'].lower()}s"


def path(item):
    return f"{collection(item)}/{item['metadata']['name']}"


def cluster(seed):
    choice = random.Random(seed)

    def some(most):
        made = [dict(one) for _ in range(choice.randint(1, most)) for one in choice.choice(ALLOWED)]
        for one in made:
            if choice.randrange(6) == 0 and one["verbs"][0] in ("bind", "escalate", "patch", "impersonate"):
                one["resourceNames"] = [choice.choice(["r", "s", "b1", "b2", "ann", "dev", "app", "default"])]
        return made

    items = []
    for name in ROLES:
        gathered = {"aggregationRule": {"clusterRoleSelectors": [{"matchLabels": {"ways": name}}]}}
        own_rules = gathered if choice.randrange(8) == 0 else {"rules": some(2)}
        items.append({"kind": "ClusterRole", "metadata": {"name": name}, **own_rules})
        items.append({"kind": "Role", "metadata": {"name": name, "namespace": "ways-a"}, "rules": some(1)})
    for number in range(choice.randint(4, 9)):
        place = choice.choice([None, "ways-a", "ways-b"])
        kind = "Role" if place == "ways-a" and choice.randrange(3) == 0 else "ClusterRole"
        items.append({
            "kind": "RoleBinding" if place else "ClusterRoleBinding",
            "metadata": {"name": f"b{number}", **({"namespace": place} if place else {})},
            "roleRef": {"apiGroup": API, "kind": kind, "name": choice.choice(ROLES)},
            "subjects": [own(choice.choice(SUBJECTS))]})
    items.append({
        "kind": "ClusterRoleBinding", "metadata": {"name": "boss"}, "subjects": [own(choice.choice(SUBJECTS))],
        "roleRef": {"apiGroup": API, "kind": "ClusterRole", "name": "cluster-admin"}})
    return items


# Steps.

class Way:
    """Takes the steps of one way; what it makes and changes is as it was at the end."""

    def __init__(self, items):
        self.items, self.made, self.changed, self.count = items, [], {}, 0

    def make(self, who, collection, body):
        self.count += 1
        body = {**body, "metadata": {"name": f"way-{self.count}", **body.get("metadata", {})}}
        who.send("POST", collection, body)
        self.made.append(f"{collection}/{body['metadata']['name']}")
        return self.made[-1]

    def change(self, who, item, patch):
        who.send("PATCH", path(item), patch)
        self.changed[path(item)] = item

    def undo(self):
        for made in self.made:
            admin.send("DELETE", made)
        for changed, item in self.changed.items():
            admin.send("PUT", changed, item)

    def take(self, subject, step):
        """One step, by whose it is and its JSON; the first kind of step whose words fit."""
        words = Way.words(step)
        who = signed_in(subject) if "by impersonation" in words else caller(subject)
        found = re.match(words, step["how"]).groups()
        eventually(lambda: STEPS[words](self, who, subject, step["to"].get("subject"), *found))
        return words

    @staticmethod
    def words(step):
        return next((words for words in STEPS if re.match(words, step["how"])), None) or sys.exit(f"unknown: {step['how']}")

    def bind(self, who, subject, to, role, place):
        kind = "Role" if role.startswith("role/") else "ClusterRole"
        body = {"roleRef": {"apiGroup": API, "kind": kind, "name": role.removeprefix("role/")}, "subjects": [own(subject)]}
        for place in places(place):
            kind = "RoleBinding" if place else "ClusterRoleBinding"
            self.make(who, collection({"kind": kind, "metadata": {"namespace": place}}), body)

    def join(self, who, subject, to, role, place):
        kind, name = "Role" if role.startswith("role/") else "ClusterRole", role.removeprefix("role/")
        (place,) = places(place)
        any_of([
            lambda item=item: self.change(who, item, {"subjects": (item.get("subjects") or []) + [own(subject)]})
            for item in self.items
            if item.get("roleRef", {}).get("name") == name and item["roleRef"]["kind"] == kind
            and item["metadata"].get("namespace") == place])

    def extend(self, who, subject, to, role):
        kind, name = "Role" if role.startswith("role/") else "ClusterRole", role.removeprefix("role/")
        item = next(item for item in self.items if item["kind"] == kind and item["metadata"]["name"] == name)
        self.change(who, item, {"rules": (item.get("rules") or []) + [EVERYTHING]})

    def gather(self, who, subject, to, role):
        self.make(who, f"{RBAC}/clusterroles", {"metadata": {"labels": {"ways": role}}, "rules": [EVERYTHING]})

    def impersonate(self, who, subject, to):
        name, users = to["name"], ["ann", "bob", "dev", "app", "r", "s", "b1", "b2", "default"]
        if to["kind"] == "ServiceAccount":
            headers = [{"Impersonate-User": f"system:serviceaccount:{to['namespace']}:{name}"}]
        elif to["kind"] == "User":
            headers = [{"Impersonate-User": name}]
        else:
            headers = [{"Impersonate-User": user, "Impersonate-Group": name} for user in self.users(users)]
        any_of([lambda one=one: reviews(who, EVERYTHING, headers=one) for one in headers])

    def impersonate_masters(self, who, subject, to):
        users = self.users(["ann", "bob", "dev", "app", "r", "s", "b1", "b2", "default"])
        any_of([
            lambda user=user: reviews(who, EVERYTHING, headers={"Impersonate-User": user, "Impersonate-Group": "system:masters"})
            for user in users])

    def users(self, names):
        places = PLACES + ["default", "kube-system"]
        return names + [f"system:serviceaccount:{place}:{name}" for place in places for name in names]

    def make_token(self, who, subject, to):
        who.send("POST", f"{CORE}/namespaces/{to['namespace']}/serviceaccounts/{to['name']}/token", {"spec": {}})

    def run_pod(self, who, subject, to):
        spec = {"serviceAccountName": to["name"], "containers": [{"name": "main", "image": "main"}]}
        self.make(who, f"{CORE}/namespaces/{to['namespace']}/pods", {"spec": spec})

    def run_workload(self, who, subject, to):
        spec = {"serviceAccountName": to["name"], "containers": [{"name": "main", "image": "main"}]}
        template = {"metadata": {"labels": {"app": "main"}}, "spec": spec}
        self.make(who, f"/apis/apps/v1/namespaces/{to['namespace']}/deployments",
                  {"spec": {"selector": {"matchLabels": {"app": "main"}}, "template": template}})

    def enter_pod(self, who, subject, to):
        allowed(who, rule(["create"], ["pods/exec"], [""]), to["namespace"])

    def make_secret(self, who, subject, to):
        body = {"type": "kubernetes.io/service-account-token", "metadata": {
            "name": f"way-{to['name']}", "annotations": {"kubernetes.io/service-account.name": to["name"]}}}
        self.make(who, f"{CORE}/namespaces/{to['namespace']}/secrets", body)
        self.read_secrets(who, subject, to)

    def read_secrets(self, who, subject, to):
        who.send("GET", f"{CORE}/namespaces/{to['namespace']}/secrets")

    def sign(self, who, subject, to):
        name, place = to["name"], to.get("namespace")
        user = f"system:serviceaccount:{place}:{name}" if place else name
        wanted = request("somebody", [name]) if to["kind"] == "Group" else request(user)
        requests = "/apis/certificates.k8s.io/v1/certificatesigningrequests"
        made = self.make(who, requests, {"spec": {
            "request": base64.b64encode(wanted).decode(), "signerName": CLIENT, "usages": ["client auth"]}})
        body = admin.send("GET", made)
        body["status"] = {"conditions": [{"type": "Approved", "status": "True", "reason": "way", "message": "way"}]}
        who.send("PUT", f"{made}/approval", body)

    def use_nodes(self, who, subject, to):
        allowed(who, rule(["create"], ["nodes/proxy"], [""]))


PLACE = r"(in the cluster|in every namespace|in [\w-]+)"
STEPS = {
    rf"bind (\S+) to oneself {PLACE}, as": Way.bind,
    rf"add oneself to an existing binding of (\S+) {PLACE}, as": Way.join,
    r"add every permission to (\S+), which": Way.extend,
    r"create a ClusterRole that (\S+), which one holds, gathers": Way.gather,
    r"send requests as .* by impersonation": Way.impersonate,
    r"send requests with the group system:masters by impersonation": Way.impersonate_masters,
    r"create a token of": Way.make_token,
    r"create a pod that runs as": Way.run_pod,
    r"create or change a workload that runs as": Way.run_workload,
    r"run commands in a pod that may run as": Way.enter_pod,
    r"create a Secret of type": Way.make_secret,
    r"read Secrets, which may hold": Way.read_secrets,
    r"request a client certificate for": Way.sign,
    r"run commands through the kubelet": Way.use_nodes,
}


def places(words):
    """The namespaces that words mean; None for the cluster."""
    return [None] if words == "in the cluster" else PLACES if words == "in every namespace" else [words[3:]]


def any_of(tries):
    for number, one in enumerate(tries):
        try:
            return one()
        except Refused:
            if number == len(tries) - 1:
                raise
    raise Refused("there is nothing to try")


def eventually(step):
    """The server's own caches need a moment after a change."""
    end = time.monotonic() + 5
    while True:
        try:
            return step()
        except Refused:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def reviews(who, rule, place=None, headers=None):
    resource, _, sub = rule["resources"][0].partition("/")
    attributes = {"verb": rule["verbs"][0], "group": rule["apiGroups"][0], "resource": resource, "subresource": sub,
                  "name": (rule.get("resourceNames") or [""])[0], **({"namespace": place} if place else {})}
    answer = who.send("POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
                      {"spec": {"resourceAttributes": attributes}}, headers)
    return answer["status"]["allowed"]


def allowed(who, rule, place=None):
    if not reviews(who, rule, place):
        raise Refused(f"{rule} is not allowed in {place or 'the cluster'}")


def arrived(who, label, items):
    """Whether somebody holds what a stop says: everything, or a role, in a place."""
    role, place = re.match(rf"(\S+) {PLACE}$", label).groups()
    kind, name = "Role" if role.startswith("role/") else "ClusterRole", role.removeprefix("role/")
    rules = [EVERYTHING] if role == "everything" else next(
        item.get("rules") or [] for item in items if item["kind"] == kind and item["metadata"]["name"] == name)
    for scope in places(place):
        for rule in rules:
            if "resources" in rule:
                allowed(who, rule, scope)


def aksess(items, *arguments):
    workspace = os.path.join(folder, "cluster.json")
    with open(workspace, "w") as file:
        json.dump({"apiVersion": "v1", "kind": "List", "items": items}, file)
    ran = subprocess.run([binary, "paths", *arguments, "-f", workspace, "-o", "json"], capture_output=True, text=True)
    if ran.returncode > 2:
        raise SystemExit(f"{arguments}: {ran.stderr}")
    return json.loads(ran.stdout)["items"]


def listed():
    kinds = [("ClusterRole", RBAC, "clusterroles"), ("ClusterRoleBinding", RBAC, "clusterrolebindings"), ("Role", RBAC, "roles"),
             ("RoleBinding", RBAC, "rolebindings"), ("ServiceAccount", CORE, "serviceaccounts"), ("Namespace", CORE, "namespaces")]

    def bare(item):
        return {**item, "metadata": {key: value for key, value in item["metadata"].items() if key not in ("resourceVersion", "managedFields")}}

    return [
        {"kind": kind, "apiVersion": "v1" if api == CORE else f"{API}/v1", **bare(item)}
        for kind, api, name in kinds for item in admin.send("GET", f"{api}/{name}")["items"]]


def take(way, steps, items):
    """The first three steps of a way, and what they lead to; returns the kinds of the steps."""
    subject, kinds = None, []
    for step in steps[:3]:
        subject = step["from"].get("subject") or subject
        if is_end(step):
            break
        kinds.append(way.take(subject, step))
        if "system:masters" in step["how"]:
            return kinds
        if step["to"].get("subject") is None:
            label = step["to"]["label"]
            eventually(lambda: arrived(caller(subject), label, items))
        subject = step["to"].get("subject") or subject
    if is_end(steps[len(kinds)]):
        eventually(lambda: allowed(caller(subject), EVERYTHING))
    return kinds


def is_end(step):
    return step["how"] == "is cluster-admin already"


def can_be_taken(steps, existing):
    """Whether a way is through nothing but what exists; what is told as certain has to be."""
    for step in steps:
        to = step["to"].get("subject", {})
        if to.get("kind") == "ServiceAccount" and (to["namespace"], to["name"]) not in existing:
            # Names are enough for some steps.
            if step["certain"] and not re.search("by impersonation|client certificate", step["how"]):
                sys.exit(f"this is told as certain: {step}")
            return False
    return not any("webhook" in step["how"] for step in steps)


taken, refused = collections.Counter(), []
for place in PLACES:
    admin.send("POST", f"{CORE}/namespaces", {"metadata": {"name": place}})
    admin.send("POST", f"{CORE}/namespaces/{place}/serviceaccounts", {"metadata": {"name": "app"}})
eventually(lambda: admin.send("GET", f"{CORE}/namespaces/ways-b/serviceaccounts/default"))
for seed in range(1, seeds + 1):
    items = cluster(seed)
    for item in items:
        admin.send("POST", collection(item), item)
    for subject in {json.dumps(one): one for one in SUBJECTS}.values():
        kind = {"User": "user", "Group": "group", "ServiceAccount": "sa"}[subject["kind"]]
        name = f"{subject['namespace']}/{subject['name']}" if kind == "sa" else subject["name"]
        if subject["kind"] != "ServiceAccount" and not any(own(subject) in item.get("subjects", []) for item in items):
            continue
        ways = collections.defaultdict(list)
        on_server = listed()
        for step in aksess(on_server, f"{kind}:{name}", "--all", "--limit", "12"):
            ways[step["way"]].append(step)
        existing = {(item["metadata"]["namespace"], item["metadata"]["name"]) for item in on_server
                    if item["kind"] == "ServiceAccount"}
        possible = [steps for steps in ways.values() if can_be_taken(steps, existing)]
        # Those with steps that were taken least.
        possible.sort(key=lambda steps: min((taken[Way.words(step)] for step in steps if not is_end(step)), default=9))
        for steps in possible[:3]:
            way = Way(on_server)
            try:
                taken.update(take(way, steps, on_server))
            except Refused as error:
                refused.append(f"seed {seed}, {kind}:{name}: {[step['how'] for step in steps]}: {error}")
            way.undo()
    for item in items:
        admin.send("DELETE", path(item))
for words, count in sorted(taken.items()):
    print(count, words)
if refused:
    sys.exit("\n".join(refused))
