SELECT c.id,
       c.name,
       SUM(o.total) AS revenue,
       COUNT(DISTINCT o.id) AS order_count,
       ROUND(MAX(o.total), 2) AS largest_order
  FROM customers c
  JOIN orders o ON o.customer_id = c.id
 WHERE o.created_at >= '2026-04-01'
   AND o.created_at < '2026-07-01'
   AND o.status IS DISTINCT FROM 'cancelled'
 GROUP BY c.id, c.name
HAVING COUNT(DISTINCT o.id) >= 2
 ORDER BY revenue DESC
 LIMIT 20;
