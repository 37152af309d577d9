import '../ui/site-head/site-head.ts';
