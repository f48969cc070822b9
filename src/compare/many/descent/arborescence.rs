//! The cheapest directed tree that reaches every node from a root: Y. J. Chu and T. H. Liu, “On the shortest arborescence
//! of a directed graph”, Science Sinica 14 (1965); J. Edmonds, “Optimum branchings” (1967).

/// From one node to another; what it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) cost: i64,
}

/// For each node the index of the edge that leads to it in the cheapest tree from `root`; `None` for the root, and for
/// nodes that no edge leads to. Of equal edges the first is taken.
pub(super) fn cheapest(nodes: usize, root: usize, edges: &[Edge]) -> Vec<Option<usize>> {
    let numbered: Vec<Numbered> =
        edges.iter().copied().enumerate().map(|(number, edge)| Numbered { edge, number }).collect();
    let mut found = vec![None; nodes];
    for number in solve(nodes, root, &numbered) {
        if let Some(slot) = edges.get(number).and_then(|edge| found.get_mut(edge.to)) {
            *slot = Some(number);
        }
    }
    found
}

/// An edge between contracted nodes, with the number of the one it stands for.
#[derive(Debug, Clone, Copy)]
struct Numbered {
    edge: Edge,
    number: usize,
}

/// The numbers of the edges taken, one for each node but the root.
fn solve(nodes: usize, root: usize, edges: &[Numbered]) -> Vec<usize> {
    let mut best: Vec<Option<usize>> = vec![None; nodes];
    for (at, Numbered { edge, .. }) in edges.iter().enumerate() {
        if edge.to == root || edge.from == edge.to {
            continue;
        }
        let cost = |at: usize| edges.get(at).map(|e| e.edge.cost);
        if let Some(slot) = best.get_mut(edge.to)
            && slot.is_none_or(|other| cost(other) > Some(edge.cost))
        {
            *slot = Some(at);
        }
    }
    let of = |node: usize| best.get(node).copied().flatten().and_then(|at| edges.get(at));
    let Some(cycle) = cycle(nodes, |node| of(node).map(|e| e.edge.from)) else {
        return (0..nodes).filter_map(|node| of(node).map(|e| e.number)).collect();
    };
    // The cycle becomes one node, the last; what leads into it costs what it saves there.
    let inside = |node: usize| cycle.contains(&node);
    let outside: Vec<usize> = (0..nodes).filter(|&node| !inside(node)).collect();
    let whole = outside.len();
    let renamed = |node: usize| outside.binary_search(&node).unwrap_or(whole);
    let contracted = edges.iter().filter(|e| !(inside(e.edge.from) && inside(e.edge.to))).map(|e| {
        let saved = if inside(e.edge.to) { of(e.edge.to).map_or(0, |e| e.edge.cost) } else { 0 };
        let edge = Edge { from: renamed(e.edge.from), to: renamed(e.edge.to), cost: e.edge.cost - saved };
        Numbered { edge, number: e.number }
    });
    let contracted: Vec<Numbered> = contracted.collect();
    let mut taken = solve(whole + 1, renamed(root), &contracted);
    // Where the cycle was entered its own edge is given up.
    let entered =
        edges.iter().find(|e| inside(e.edge.to) && !inside(e.edge.from) && taken.contains(&e.number));
    let entered = entered.map(|e| e.edge.to);
    taken.extend(
        cycle.iter().filter(|node| Some(**node) != entered).filter_map(|&node| of(node).map(|e| e.number)),
    );
    taken
}

/// The nodes of a circle that following `before` runs into, ascending.
fn cycle(nodes: usize, before: impl Fn(usize) -> Option<usize>) -> Option<Vec<usize>> {
    let mut seen = vec![usize::MAX; nodes];
    for start in 0..nodes {
        let mut at = Some(start);
        while let Some(node) = at {
            match seen.get_mut(node) {
                Some(by) if *by == usize::MAX => *by = start,
                Some(by) if *by == start => {
                    let mut around = vec![node];
                    let mut next = before(node);
                    while let Some(n) = next.filter(|&n| n != node) {
                        around.push(n);
                        next = before(n);
                    }
                    around.sort_unstable();
                    return Some(around);
                }
                _ => break,
            }
            at = before(node);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Edge, cheapest};

    fn edge(from: usize, to: usize, cost: i64) -> Edge {
        Edge { from, to, cost }
    }

    fn parents(nodes: usize, edges: &[Edge]) -> Vec<Option<usize>> {
        cheapest(nodes, 0, edges).into_iter().map(|at| at.map(|at| edges[at].from)).collect()
    }

    #[test]
    fn the_cheapest_way_in_unless_it_goes_round() {
        let edges =
            [edge(0, 1, 10), edge(0, 2, 10), edge(1, 2, 1), edge(2, 1, 1), edge(2, 3, 1), edge(3, 1, 0)];
        assert_eq!(parents(4, &edges), [None, Some(3), Some(0), Some(2)]);
        assert_eq!(parents(2, &[]), [None, None]);
        assert_eq!(parents(2, &[edge(0, 1, 5), edge(0, 1, 5)]), [None, Some(0)]);
    }

    /// Every way to choose one edge for each node, tried.
    fn least(nodes: usize, edges: &[Edge]) -> Option<i64> {
        fn choose(node: usize, nodes: usize, edges: &[Edge], chosen: &mut Vec<Edge>) -> Option<i64> {
            if node == nodes {
                let up = |n: usize| chosen.iter().find(|e| e.to == n).map(|e| e.from);
                let reached = |mut n: usize| {
                    for _ in 0..=nodes {
                        if n == 0 {
                            return true;
                        }
                        n = up(n).unwrap_or(0);
                    }
                    false
                };
                return (1..nodes).all(reached).then(|| chosen.iter().map(|e| e.cost).sum());
            }
            let mut best = None;
            for e in edges.iter().filter(|e| e.to == node && e.from != node) {
                chosen.push(*e);
                let found = choose(node + 1, nodes, edges, chosen);
                chosen.pop();
                best = [best, found].into_iter().flatten().min();
            }
            best
        }
        choose(1, nodes, edges, &mut Vec::new())
    }

    proptest! {
        #[test]
        fn nothing_is_cheaper(list in prop::collection::vec((0_usize..5, 1_usize..5, -5_i64..20), 0..18)) {
            // From the root to everything, so that there is a tree.
            let mut edges: Vec<Edge> = (1..5).map(|to| edge(0, to, 30)).collect();
            edges.extend(list.into_iter().map(|(from, to, cost)| edge(from, to, cost)));
            let found: i64 = cheapest(5, 0, &edges).into_iter().flatten().map(|at| edges[at].cost).sum();
            prop_assert_eq!(Some(found), least(5, &edges));
        }
    }
}
