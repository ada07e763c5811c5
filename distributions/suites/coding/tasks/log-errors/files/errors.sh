awk -v level="${1:-ERROR}" '$2 == level { n[$3]++ } END { for (s in n) print n[s], s }' | sort -k1,1nr -k2,2
